"""The process as a page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProcessTable:
    """States, ways between them, and commands.

    Args:
        states: Names of the states, in order.
        ended: Names of those in which nothing more happens.
        ways: Tuples of a state, the next one, and what leads there.
        commands: Tuples of a command with its arguments, who may give it, and
            what it does.
    """

    states: tuple[str, ...]
    ended: tuple[str, ...]
    ways: tuple[tuple[str, str, tuple[str, ...]], ...]
    commands: tuple[tuple[str, str, str], ...]
