"""A turn in the life of a proposal that everybody should hear of."""

from dataclasses import dataclass
from datetime import datetime

KINDS = (
    "opened",
    "renewed",
    "extended",
    "final-call",
    "accepted",
    "rejected",
    "withdrawn",
    "postponed",
    "resumed",
)


@dataclass(frozen=True)
class Milestone:
    """What is announced, and when it happened.

    Args:
        kind: String, one of `KINDS`; `"renewed"` says that the comment period
            began anew, `"extended"` that it got longer.
        number: Integer, the how-manieth of its kind, counted from 1.
        at: Moment in UTC.
        by: String, handle; or `"meeting"`.
        reason: String, what they said, or empty.
        period_end: Moment at which comments end, or None.
    """

    kind: str
    number: int
    at: datetime
    by: str
    reason: str
    period_end: datetime | None

    @property
    def name(self) -> str:
        """The name of its mail, behind that of the proposal."""
        return self.kind if self.number == 1 else f"{self.kind}.{self.number}"
