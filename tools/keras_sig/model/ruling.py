"""A decision with its rationale."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Ruling:
    """What a meeting or the BDFL decided.

    Args:
        choice: String, `"accept"`, `"reject"`, ...
        by: String, handle, or `"meeting"`.
        at: Moment in UTC.
        rationale: String.
        role: String, the role in which it was made, or empty.
    """

    choice: str
    by: str
    at: datetime
    rationale: str
    role: str = ""
