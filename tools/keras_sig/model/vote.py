"""What a voter has said."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Vote:
    """The last vote of a person.

    Args:
        by: String, handle.
        role: String, the role in which they voted.
        choice: `"approve"`, `"object"`, `"abstain"` or `"hold"`.
        at: Moment in UTC.
        reason: String, may be empty.
        event: String, id of the event that holds it.
        through: String, handle of who cast it for them, or empty.
    """

    by: str
    role: str
    choice: str
    at: datetime
    reason: str
    event: str
    through: str = ""
