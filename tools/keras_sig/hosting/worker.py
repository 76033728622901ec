"""Works through the backlog, one job after another."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from keras_sig.hosting.backlog import Backlog
from keras_sig.hosting.job import ALL, Job
from keras_sig.model.moment import show_moment


@dataclass
class Worker:
    """Does what is due; what fails is tried again later.

    Args:
        backlog: What there is to do.
        work: Function of a job that returns why it failed, or nothing.
        clock: Function that returns the present moment.
        say: Function that shows one line.
        every: Time between two looks at all that is open: timers run out, and
            a delivery may have been lost.
    """

    backlog: Backlog
    work: Callable[[Job], str]
    clock: Callable[[], datetime]
    say: Callable[[str], None]
    every: timedelta
    _wake: threading.Event = field(default_factory=threading.Event)
    _stopped: bool = False
    _round: datetime | None = None

    def run(self) -> None:
        """Work until `stop` is called from another thread."""
        while not self._stopped:
            self._wake.clear()
            if not self.step() and not self._stopped:
                self._wake.wait(self.pause())

    def wake(self) -> None:
        """Say that there is something to do."""
        self._wake.set()

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopped = True
        self._wake.set()

    def step(self) -> bool:
        """Do the next job; return whether there was one."""
        now = self.clock()
        if self._round is None or now >= self._round + self.every:
            self._round = now
            self.backlog.ask(ALL, now)
        job = self.backlog.next(now)
        if job is None:
            return False
        wrong = self.work(job)
        if not wrong:
            self.backlog.finish(job)
            return True
        due = self.backlog.postpone(job, self.clock())
        self.say(f"{name_of(job)}: {wrong}")
        self.say(f"{name_of(job)}: again at {show_moment(due)}")
        return True

    def pause(self) -> float:
        """Return the seconds until something is due."""
        now = self.clock()
        moments = [(self._round or now) + self.every]
        due = self.backlog.due()
        if due is not None:
            moments.append(due)
        return max(0.0, (min(moments) - now).total_seconds())


def name_of(job: Job) -> str:
    """Return what people call a job."""
    if job.number == ALL:
        return "all open pull requests"
    return f"pull request {job.number}"
