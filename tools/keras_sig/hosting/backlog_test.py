"""What is on disk survives; what is known is refused; what fails waits."""

import sqlite3
import threading
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_sig.hosting.backlog import Backlog
from keras_sig.hosting.job import Job
from keras_sig.model.errors import SigError

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def backlog(tmp_path):
    return Backlog(tmp_path / "state" / "bot.sqlite3")


def test_a_delivery_becomes_a_job(backlog):
    assert backlog.accept("a", b"1", 7, NOON)
    assert backlog.next(NOON) == Job(7)


@pytest.mark.parametrize("delivery, body", [("a", b"2"), ("b", b"1")])
def test_the_same_name_or_the_same_body_is_a_replay(backlog, delivery, body):
    backlog.accept("a", b"1", 7, NOON)
    backlog.finish(Job(7))
    assert not backlog.accept(delivery, body, 7, NOON)
    assert backlog.next(NOON) is None


def test_a_replay_is_known_after_a_restart(backlog):
    backlog.accept("a", b"1", 7, NOON)
    assert not Backlog(backlog.path).accept("a", b"1", 7, NOON)
    assert Backlog(backlog.path).next(NOON) == Job(7)


def test_a_delivery_may_ask_for_nothing(backlog):
    assert backlog.accept("a", b"1", None, NOON)
    assert backlog.count() == 0


def test_of_many_at_once_one_is_accepted(backlog):
    accepted = []
    threads = [
        threading.Thread(
            target=lambda: accepted.append(backlog.accept("a", b"1", 7, NOON))
        )
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(accepted) == [False] * 7 + [True]


def test_a_pull_request_is_one_job_however_often_it_is_asked_for(backlog):
    backlog.ask(7, NOON)
    backlog.ask(7, NOON + MINUTE)
    assert backlog.count() == 1
    assert backlog.next(NOON) == Job(7, asked=2)


def test_who_came_first_is_first(backlog):
    backlog.ask(3, NOON + MINUTE)
    backlog.ask(9, NOON)
    assert backlog.next(NOON + MINUTE).number == 9


def test_a_job_stays_until_it_is_finished(backlog):
    backlog.ask(7, NOON)
    job = backlog.next(NOON)
    assert backlog.next(NOON) == job
    backlog.finish(job)
    assert backlog.next(NOON) is None


def test_what_is_asked_for_during_the_work_is_done_again(backlog):
    backlog.ask(7, NOON)
    job = backlog.next(NOON)
    backlog.ask(7, NOON)
    backlog.finish(job)
    assert backlog.next(NOON) == Job(7, asked=2)


def test_what_fails_waits_longer_each_time_up_to_an_hour(backlog):
    backlog.ask(7, NOON)
    now, waited = NOON, []
    for _ in range(9):
        due = backlog.postpone(backlog.next(now), now)
        assert backlog.next(due - timedelta(seconds=1)) is None
        waited.append((due - now) // MINUTE)
        now = backlog.due()
    assert waited == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_what_fails_does_not_hold_up_the_others(backlog):
    backlog.ask(7, NOON)
    backlog.ask(8, NOON)
    backlog.postpone(backlog.next(NOON), NOON)
    assert backlog.next(NOON) == Job(8)


def test_a_new_event_does_not_wait_for_the_failure_before_it(backlog):
    backlog.ask(7, NOON)
    job = backlog.next(NOON)
    backlog.ask(7, NOON)
    backlog.postpone(job, NOON)
    assert backlog.next(NOON) == Job(7, asked=2, tries=1)


def test_success_forgets_the_failures(backlog):
    backlog.ask(7, NOON)
    backlog.postpone(backlog.next(NOON), NOON)
    job = backlog.next(NOON + MINUTE)
    backlog.ask(7, NOON + MINUTE)
    backlog.finish(job)
    assert backlog.next(NOON + MINUTE).tries == 0


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ask", "finish", "postpone", "crash"]),
            st.integers(1, 3),
            st.sampled_from([None, 1, 2, 3]),
        ),
        max_size=12,
    )
)
def test_whatever_happens_all_is_done_after_it_was_last_asked_for(
    tmp_path_factory, deeds
):
    path = tmp_path_factory.mktemp("backlog") / "bot.sqlite3"
    asked, done = {}, {}
    now = NOON

    def ask(number, tick):
        asked[number] = tick
        Backlog(path).ask(number, now)

    for tick, (deed, number, meanwhile) in enumerate(deeds):
        now += MINUTE
        job = None if deed == "ask" else Backlog(path).next(now)
        if deed == "ask":
            ask(number, tick)
        if meanwhile:
            ask(meanwhile, tick + 0.5)
        if job and deed == "finish":
            Backlog(path).finish(job)
            done[job.number] = tick
        if job and deed == "postpone":
            Backlog(path).postpone(job, now)
    now += 2 * 60 * MINUTE
    while job := Backlog(path).next(now):
        Backlog(path).finish(job)
        done[job.number] = len(deeds)
    assert all(done[number] >= tick for number, tick in asked.items())
    assert set(done) == set(asked)


def test_nothing_is_due_where_there_is_nothing(backlog):
    assert backlog.due() is None
    backlog.ask(7, NOON)
    assert backlog.due() == NOON


def test_a_file_that_is_no_database_is_refused(backlog):
    backlog.path.parent.mkdir()
    backlog.path.write_bytes(b"no database" * 100)
    with pytest.raises(SigError, match="expected the database of the bot"):
        backlog.ask(7, NOON)
    assert backlog.path.read_bytes() == b"no database" * 100


def test_a_delivery_whose_job_cannot_be_kept_is_not_accepted(backlog):
    backlog.count()
    connection = sqlite3.connect(backlog.path)
    connection.execute("DROP TABLE job")
    connection.execute("CREATE TABLE job (wrong TEXT)")
    connection.close()
    with pytest.raises(SigError, match="expected the database of the bot"):
        backlog.accept("a", b"1", 7, NOON)
    with sqlite3.connect(backlog.path) as connection:
        rows = connection.execute("SELECT COUNT(*) FROM delivery").fetchone()
    connection.close()
    assert rows == (0,)
