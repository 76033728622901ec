"""One bot at a time on a machine."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from keras_sig.model.repository import Repository

LOCK = "bot.lock"


@contextmanager
def turn_of(repository: Repository, dry_run: bool = False) -> Iterator[None]:
    """Wait until no other process writes for the bot, then go on.

    Two that look at the same time find that an answer is missing, and both
    write it. What only shows its plan does not wait.
    """
    if dry_run:
        yield
        return
    repository.state.mkdir(parents=True, exist_ok=True)
    with (repository.state / LOCK).open("wb") as file:
        # The lock ends with the process, however it ends.
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
