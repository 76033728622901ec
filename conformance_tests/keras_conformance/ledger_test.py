import datetime

import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.failure import Failure
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
EAGER = ["eager"]
EVERY_WAY = ["eager", "graph", "xla"]


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "keras.toml"
    path.write_text(ENTRY)
    return read_ledger(path)


def outcome(status, clause="ops.relu/value", mode=None):
    check = Clause(clause, "keras.ops.relu", "value", "It holds.", {}, "", 1)
    failure = mode and Failure("Wrong.", mode=mode)
    return Outcome(check, status, message="Wrong.", failure=failure)


def test_an_entry_is_due_when_its_date_has_come(ledger):
    assert ledger.due(datetime.date(2027, 1, 30)) == []
    assert ledger.due(datetime.date(2027, 1, 31)) == ["ops.relu/value"]


def test_a_listed_failure_is_known(ledger):
    judged = ledger.judge(outcome("failed"), EAGER)
    assert judged.status == "known"
    assert judged.message == "Rounds twice. (https://example.org/1) Wrong."


@pytest.mark.parametrize("status", ["passed", "unsupported"])
def test_a_listed_check_that_does_not_fail_has_failed(ledger, status):
    judged = ledger.judge(outcome(status), EAGER)
    assert judged.status == "failed"
    assert judged.message == (
        "Expected a failure, which keras.toml lists. "
        f"Received: {status}. Fix: remove the entry."
    )


def test_an_error_stays_an_error(ledger):
    assert ledger.judge(outcome("error"), EAGER).status == "error"


def test_what_is_not_listed_stays_as_it_is(ledger):
    given = outcome("failed", "ops.relu/shape")
    assert ledger.judge(given, EAGER) is given


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
        (
            "review",
            'backends = ["theano"]\nreview',
            "ops.relu/value: Expected backends as a list of tensorflow, jax, "
            "torch. Received: backends=['theano']. Fix: leave it out",
        ),
        ("review", 'modes = "xla"\nreview', "Received: modes='xla'"),
        ("review", "modes = []\nreview", "Received: modes=[]"),
        (ENTRY, ENTRY + ENTRY, "ops.relu/value is listed twice"),
    ],
)
def test_an_entry_that_is_not_whole_is_refused(tmp_path, old, new, words):
    path = tmp_path / "keras.toml"
    path.write_text(ENTRY.replace(old, new))
    with pytest.raises(BadInput) as error:
        read_ledger(path)
    assert words in str(error.value)


def limited(tmp_path, limit, backend="tensorflow"):
    path = tmp_path / "keras.toml"
    path.write_text(f"{ENTRY}{limit}\n")
    return read_ledger(path, backend)


@pytest.mark.parametrize(
    ("backend", "failing", "passing"),
    [("jax", "known", "failed"), ("tensorflow", "failed", "passed")],
)
def test_an_entry_of_a_backend_holds_there_alone(
    tmp_path, backend, failing, passing
):
    ledger = limited(tmp_path, 'backends = ["jax"]', backend)
    assert ledger.judge(outcome("failed"), EAGER).status == failing
    assert ledger.judge(outcome("passed"), EAGER).status == passing
    # It names a check of the edition, wherever it holds.
    assert ledger.clauses == ["ops.relu/value"]


def test_an_entry_of_all_backends_is_narrowed_where_one_is_right(tmp_path):
    ledger = limited(tmp_path, "", "jax")
    assert ledger.judge(outcome("passed"), EAGER).message.endswith(
        'Fix: write backends = ["tensorflow", "torch"] in the entry.'
    )


def test_an_entry_of_a_mode_holds_in_that_mode_alone(tmp_path):
    ledger = limited(tmp_path, 'modes = ["xla"]')
    for mode, status in (("xla", "known"), ("eager", "failed")):
        judged = ledger.judge(outcome("failed", mode=mode), EVERY_WAY)
        assert judged.status == status
    assert ledger.judge(outcome("passed"), EVERY_WAY).status == "failed"
    assert ledger.judge(outcome("passed"), EAGER).status == "passed"
    # The end of a process does not say in which mode it was.
    assert ledger.judge(outcome("crashed"), EVERY_WAY).status == "known"
    assert ledger.judge(outcome("crashed"), EAGER).status == "crashed"


@pytest.mark.parametrize(
    ("first", "second", "refused"),
    [
        ('backends = ["jax"]', 'backends = ["torch"]', False),
        ('backends = ["jax"]', 'backends = ["torch", "jax"]', True),
        ('backends = ["jax"]', "", True),
        ('modes = ["graph"]', 'modes = ["xla"]', False),
        ('backends = ["jax"]\nmodes = ["xla"]', 'modes = ["xla"]', True),
    ],
)
def test_a_failure_has_one_reason(tmp_path, first, second, refused):
    path = tmp_path / "keras.toml"
    path.write_text(f"{ENTRY}{first}\n{ENTRY}{second}\n")
    if not refused:
        assert len(read_ledger(path).deviations) == 2
        return
    with pytest.raises(BadInput, match=r"ops\.relu/value is listed twice"):
        read_ledger(path)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=str)
def test_the_ledgers_of_this_repository_are_whole(path):
    assert read_ledger(path).clauses
