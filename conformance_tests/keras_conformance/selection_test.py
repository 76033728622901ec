import argparse

import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.conftest import page
from keras_conformance.selection import select, select_profile
from keras_spec.edition import Edition
from keras_spec.page import parse_page

CHECKS = [
    check
    for symbol in ("keras.ops.relu", "keras.ops.relu6", "keras.layers.ReLU")
    for check in parse_page(
        page(
            symbol,
            f"def {symbol.split('.')[-1]}(x): ...",
            unspecified='kind = "unspecified"',
            cases='kind = "cases"\ncases = []',
        ),
        "page.md",
    ).checks
]


def ids(*arguments):
    return [check.id for check in select(CHECKS, *arguments)]


def test_everything_is_chosen_by_symbol_without_the_unspecified():
    assert ids([], []) == [
        "layers.ReLU/signature",
        "layers.ReLU/cases",
        "ops.relu/signature",
        "ops.relu/cases",
        "ops.relu6/signature",
        "ops.relu6/cases",
    ]


@pytest.mark.parametrize("name", ["keras.ops.relu", "ops.relu"])
def test_a_symbol_is_not_the_beginning_of_another(name):
    assert ids([name], []) == ["ops.relu/signature", "ops.relu/cases"]


def test_a_module_stands_for_all_that_it_holds():
    assert len(ids(["keras.ops"], [])) == 4


def test_a_clause_is_chosen_by_its_id():
    assert ids([], ["ops.relu6/cases"]) == ["ops.relu6/cases"]


def test_symbols_and_clauses_add_up():
    assert ids(["layers"], ["ops.relu6/cases"]) == [
        "layers.ReLU/signature",
        "layers.ReLU/cases",
        "ops.relu6/cases",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            (["ops.relo"], []),
            "'ops.relo'; zero checks match. Fix: use ker",
        ),
        (([], ["ops.relu/case"]), "Fix: use ops.relu/cases or"),
        (([], ["ops.relu/unspecified"]), "Received: 'ops.relu/unspecified'"),
    ],
)
def test_an_unknown_name_lists_the_nearest(arguments, words):
    with pytest.raises(BadInput) as error:
        ids(*arguments)
    assert words in str(error.value)


@pytest.fixture
def options(tmp_path):
    """The options of a run on pages with one profile."""
    (tmp_path / "profiles.toml").write_text(
        '[small]\nsentence = "For a start."\nsymbols = ["keras.ops.relu"]\n'
    )
    return argparse.Namespace(pages=tmp_path / "pages", symbol=[], clause=[])


EDITION = Edition({check.symbol: None for check in CHECKS})


def test_a_profile_names_its_symbols(options):
    assert select_profile("small", EDITION, options) == ["keras.ops.relu"]


def test_an_unknown_profile_lists_all_with_their_sentences(options):
    with pytest.raises(BadInput) as error:
        select_profile("smal", EDITION, options)
    assert str(error.value) == (
        "Expected a profile of the specification. Received: 'smal'. "
        "Fix: use one of these.\n  small: For a start."
    )


def test_pages_without_profiles_have_none(options):
    options.pages = options.pages / "pages"
    with pytest.raises(BadInput, match="Received: none. Fix: leave out"):
        select_profile("small", EDITION, options)


def test_a_profile_that_names_nothing_is_refused(options):
    edition = Edition({"keras.ops.relu6": None})
    with pytest.raises(BadInput, match="names keras.ops.relu: no such page"):
        select_profile("small", edition, options)


def test_a_profile_is_not_narrowed(options):
    options.symbol = ["keras.ops.relu"]
    with pytest.raises(BadInput, match="Received: --profile with --symbol"):
        select_profile("small", EDITION, options)


def test_nothing_to_check_is_bad_input():
    with pytest.raises(BadInput, match="pages without checks"):
        select([], [], [])
