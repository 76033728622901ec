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
        delegate: String, handle of whom its owner handed it to, or empty.
    """

    name: str
    text: str
    by: str
    at: datetime
    resolved: datetime | None = None
    resolved_by: str = ""
    reason: str = ""
    delegate: str = ""

    @property
    def holder(self) -> str:
        """The handle of who is to close it: its delegate or its owner."""
        return self.delegate or self.by

    @property
    def overruled(self) -> bool:
        """Whether somebody else than its owner or delegate closed it."""
        return self.resolved_by not in ("", self.by, self.delegate)
