"""A named objection that blocks until it is resolved."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Concern:
    """A concern; `resolved` is None while it is open.

    Args:
        name: String, in kebab case, unique in its proposal.
        text: String, what the concern is.
        by: String, handle of its owner.
        at: Moment in UTC.
        resolved: Moment in UTC or None.
        resolved_by: String, handle.
        reason: String, why it was resolved; needed when a chair overrules.
    """

    name: str
    text: str
    by: str
    at: datetime
    resolved: datetime | None = None
    resolved_by: str = ""
    reason: str = ""
