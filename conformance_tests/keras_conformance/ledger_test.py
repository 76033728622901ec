import datetime

import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.ledger import FOLDER, read_ledger
from keras_conformance.outcome import Outcome
from keras_spec.clause import Clause

ENTRY = """
[[deviation]]
clause = "ops.relu/value"
reason = "Rounds twice."
link = "https://example.org/1"
review = 2027-01-31
"""


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "keras.toml"
    path.write_text(ENTRY)
    return read_ledger(path)


def outcome(status, clause="ops.relu/value"):
    check = Clause(clause, "keras.ops.relu", "value", "It holds.", {}, "", 1)
    return Outcome(check, status, message="Wrong.")


def test_an_entry_is_due_when_its_date_has_come(ledger):
    assert ledger.due(datetime.date(2027, 1, 30)) == []
    assert ledger.due(datetime.date(2027, 1, 31)) == ["ops.relu/value"]


def test_a_listed_failure_is_known(ledger):
    judged = ledger.judge(outcome("failed"))
    assert judged.status == "known"
    assert judged.message == "Rounds twice. (https://example.org/1) Wrong."


@pytest.mark.parametrize("status", ["passed", "unsupported"])
def test_a_listed_check_that_does_not_fail_has_failed(ledger, status):
    judged = ledger.judge(outcome(status))
    assert judged.status == "failed"
    assert judged.message == (
        "Expected a failure, which keras.toml lists. "
        f"Received: {status}. Fix: remove the entry."
    )


def test_an_error_stays_an_error(ledger):
    assert ledger.judge(outcome("error")).status == "error"


def test_what_is_not_listed_stays_as_it_is(ledger):
    given = outcome("failed", "ops.relu/shape")
    assert ledger.judge(given) is given


def test_without_a_file_nothing_is_known(tmp_path):
    assert read_ledger(tmp_path / "none.toml").clauses == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[[deviation]]", "[[deviation", "Not TOML"),
        ("[[deviation]]", "[[deviations]]", "Expected only `deviation`"),
        ('reason = "Rounds twice."', "", "Expected reason as str"),
        ('"Rounds twice."', '""', "Expected reason as str"),
        ("2027-01-31", '"soon"', "Expected review as date"),
        ("review", 'mode = "xla"\nreview', "has no key mode"),
        (ENTRY, ENTRY + ENTRY, "ops.relu/value is listed twice"),
    ],
)
def test_an_entry_that_is_not_whole_is_refused(tmp_path, old, new, words):
    path = tmp_path / "keras.toml"
    path.write_text(ENTRY.replace(old, new))
    with pytest.raises(BadInput) as error:
        read_ledger(path)
    assert words in str(error.value)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=str)
def test_the_ledgers_of_this_repository_are_whole(path):
    assert read_ledger(path).clauses
