"""One job after another; what fails is tried again; nothing is forgotten."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from keras_sig.hosting.backlog import Backlog
from keras_sig.hosting.job import ALL
from keras_sig.hosting.worker import Worker

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Bench:
    """A worker whose clock and work are in the hands of the test."""

    def __init__(self, path):
        self.now = NOON
        self.wrong = {}
        self.done = []
        self.said = []
        self.backlog = Backlog(path)
        self.worker = Worker(
            self.backlog, self.work, lambda: self.now, self.said.append,
            15 * MINUTE,
        )  # fmt: skip

    def work(self, job):
        self.done.append(job.number)
        return self.wrong.get(job.number, "")

    def steps(self):
        self.done.clear()
        while self.worker.step():
            assert len(self.done) < 9
        return self.done


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path / "bot.sqlite3")


def test_it_begins_with_all_that_is_open(bench):
    assert bench.steps() == [ALL]


def test_jobs_are_done_once_in_their_order(bench):
    bench.steps()
    bench.backlog.ask(9, NOON)
    bench.now += MINUTE
    bench.backlog.ask(3, bench.now)
    assert bench.steps() == [9, 3]
    assert bench.steps() == []


def test_all_have_their_turn_again_after_a_while(bench):
    bench.steps()
    bench.now += 14 * MINUTE
    assert bench.steps() == []
    bench.now += MINUTE
    assert bench.steps() == [ALL]


def test_what_failed_is_tried_again_and_said(bench):
    bench.steps()
    bench.wrong[7] = "no answer from the forge"
    bench.backlog.ask(7, NOON)
    bench.backlog.ask(8, NOON)
    assert bench.steps() == [7, 8]
    assert bench.said == [
        "pull request 7: no answer from the forge",
        "pull request 7: again at Fri 20 Nov 2026, 12:01 UTC",
    ]
    bench.wrong.clear()
    bench.now += MINUTE
    assert bench.steps() == [7]
    assert bench.backlog.count() == 0


def test_what_a_crash_interrupted_is_done_after_the_restart(bench):
    bench.steps()
    bench.backlog.ask(7, NOON)

    def crash(job):
        raise MemoryError

    bench.worker.work = crash
    with pytest.raises(MemoryError):
        bench.worker.step()
    again = Bench(bench.backlog.path)
    assert sorted(again.steps()) == [ALL, 7]


@pytest.mark.parametrize(
    "asked, pause", [(None, 900), (5 * MINUTE, 300), (-MINUTE, 0)]
)
def test_it_sleeps_until_something_is_due(bench, asked, pause):
    bench.steps()
    if asked is not None:
        bench.backlog.ask(7, NOON + asked)
    assert bench.worker.pause() == pause


def test_it_wakes_for_work_and_ends_when_it_is_stopped(bench):
    bench.steps()
    arrived = threading.Event()

    def work(job):
        bench.done.append(job.number)
        arrived.set()
        return ""

    bench.worker.work = work
    bench.done.clear()
    thread = threading.Thread(target=bench.worker.run)
    thread.start()
    bench.backlog.ask(7, NOON)
    bench.worker.wake()
    assert arrived.wait(30)
    bench.worker.stop()
    thread.join(30)
    assert not thread.is_alive()
    assert bench.done == [7]
