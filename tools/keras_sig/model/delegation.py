"""A vote that somebody has handed to another."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Delegation:
    """A vote on one proposal, in the hands of somebody else.

    Args:
        by: String, handle of whose vote it is.
        role: String, the role in which they have it.
        to: String, handle of who casts it for them.
        at: Moment in UTC.
        reason: String, may be empty.
    """

    by: str
    role: str
    to: str
    at: datetime
    reason: str = ""
