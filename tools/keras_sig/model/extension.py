"""A comment period that a chair has made longer."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Extension:
    """A later end of the comment period.

    Args:
        by: String, handle of the chair.
        at: Moment in UTC.
        until: Moment in UTC, the new end.
        reason: String.
    """

    by: str
    at: datetime
    until: datetime
    reason: str
