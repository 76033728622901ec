import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.journal import Journal
from keras_conformance.outcome import Outcome, from_record
from keras_spec.clause import Clause

CHECK = Clause("ops.f/value", "keras.ops.f", "value", "It is.", {}, "", 1)
OF = ["sha256:1", "ops.f/value"]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "results.journal"


def write(path):
    journal = Journal(path, OF)
    journal.start([])
    journal.append(Outcome(CHECK, "passed", 3))
    journal.close(keep=True)


def test_what_was_decided_is_read_again(path):
    write(path)
    (record,) = Journal(path, OF).read()
    assert from_record(record, CHECK) == Outcome(CHECK, "passed", 3)


def test_a_line_that_was_cut_short_is_left_out(path):
    write(path)
    path.write_text(path.read_text() + '{"id": "ops.f/va')
    assert len(Journal(path, OF).read()) == 1


def test_a_journal_of_another_run_is_refused(path):
    write(path)
    with pytest.raises(BadInput, match="Received: one of another run"):
        Journal(path, ["sha256:2", "ops.f/value"]).read()


def test_it_goes_when_the_run_has_ended(path):
    journal = Journal(path, OF)
    journal.start([])
    journal.close(keep=False)
    assert not path.exists()


def test_without_a_path_nothing_is_kept():
    journal = Journal(None, OF)
    journal.start([])
    journal.append(Outcome(CHECK, "passed"))
    journal.close(keep=True)
    with pytest.raises(BadInput, match="Received: none"):
        journal.read()
