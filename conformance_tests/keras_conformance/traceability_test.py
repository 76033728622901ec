"""Every clause has a check, every check a clause, and none needs another.

That each is also decided on an implementation, the run of the reference
holds: `sig conformance run --strict` fails for what is unsupported.
"""

import tomllib

import pytest

from keras_conformance.bench import Bench
from keras_conformance.checks import CHECKS
from keras_conformance.load_pages import PAGES
from keras_conformance.plan import Plan
from keras_spec.asked import unasked_arguments
from keras_spec.edition import load

UNASKED = PAGES.parent / "unasked.toml"
# Every so many checks: a hundred of them, of all families.
STEP = 127


@pytest.fixture(scope="module")
def edition():
    return load(PAGES)


def test_every_clause_has_a_check(edition):
    without = [
        clause.id
        for clause in edition.clauses.values()
        if clause.kind != "unspecified"
        and not (clause.id in edition.checks and clause.kind in CHECKS)
    ]
    assert without == []


def test_every_symbol_has_a_check(edition):
    checked = {check.symbol for check in edition.checks.values()}
    assert set(edition.pages) - checked == set()


def test_every_page_says_more_than_a_signature(edition):
    silent = [s for s, page in edition.pages.items() if not page.clauses]
    assert silent == []


def test_every_argument_is_given_by_a_clause_or_listed(edition):
    listed = tomllib.loads(UNASKED.read_text("utf-8"))
    everywhere = listed["everywhere"]
    unasked = {
        symbol: [a for a in names if a.rpartition(".")[2] not in everywhere]
        for symbol, page in edition.pages.items()
        if (names := unasked_arguments(page))
    }
    found = {symbol: names for symbol, names in unasked.items() if names}
    assert found == listed["symbols"]


def test_every_check_has_a_clause(edition):
    used = {check.kind for check in edition.checks.values()}
    assert set(CHECKS) - used == set()


# An implementation may warn: a run of the suite does not mind.
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_checks_depend_neither_on_each_other_nor_on_order(edition):
    ids = sorted(edition.checks)[::STEP]
    plan = Plan(
        "keras_reference",
        "tensorflow",
        "cpu",
        str(PAGES),
        ["eager"],
        ids,
        120.0,
        "",
    )
    bench = Bench.of(plan)

    def decide(order):
        found = [bench.decide(edition.checks[name]) for name in order]
        return {o.check.id: (o.status, o.cases, o.message) for o in found}

    forwards = decide(ids)
    assert decide(reversed(ids)) == forwards
    assert {status for status, _, _ in forwards.values()} == {"passed"}
