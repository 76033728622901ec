import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.conftest import page
from keras_conformance.selection import select
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


def test_nothing_to_check_is_bad_input():
    with pytest.raises(BadInput, match="pages without checks"):
        select([], [], [])
