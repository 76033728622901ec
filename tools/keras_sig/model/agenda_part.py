"""A part of every agenda."""

from dataclasses import dataclass

QUERIES = (
    "decisions-due",
    "concerns-open",
    "final-call",
    "new",
    "waiting-longest",
    "action-items",
    "regressions",
)
# These ask for lines, not for proposals; their minutes are for all of them.
LINES = ("action-items", "regressions")


@dataclass(frozen=True)
class AgendaPart:
    """A part of every agenda, filled by a query.

    Args:
        title: String, its heading.
        minutes: Integer, for each proposal in it; for all lines together.
        query: String, one of `QUERIES`.
    """

    title: str
    minutes: int
    query: str


PARTS = (
    AgendaPart("Action items", 5, "action-items"),
    AgendaPart("Concerns to resolve", 10, "concerns-open"),
    AgendaPart("Decisions due", 10, "decisions-due"),
    AgendaPart("Waiting for the final call", 5, "final-call"),
    AgendaPart("New since the last meeting", 5, "new"),
    AgendaPart("Regressions of conformance", 5, "regressions"),
    AgendaPart("Waiting longest", 3, "waiting-longest"),
)
