"""What the bot has to do next."""

from dataclasses import dataclass

ALL = 0


@dataclass(frozen=True)
class Job:
    """One pull request to bring up to date, or all that are open.

    Args:
        number: Integer, the pull request; `ALL` for all.
        asked: Integer, how often it was asked for since it was last done.
        tries: Integer, how often it failed since then.
    """

    number: int
    asked: int = 1
    tries: int = 0
