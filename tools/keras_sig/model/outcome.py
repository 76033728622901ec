"""What became of a command in a comment."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Outcome:
    """The answer to one command.

    Args:
        event: String, id of the event that holds the command.
        by: String, handle of who gave it.
        at: Moment in UTC.
        role: String, the role in which they gave it.
        command: String, as `approve`.
        done: Boolean, False if it was refused.
        message: String, what was done, or why not.
    """

    event: str
    by: str
    at: datetime
    role: str
    command: str
    done: bool
    message: str
