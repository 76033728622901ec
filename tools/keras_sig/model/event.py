"""What happened on a forge."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

# Who did what a deleted user did: nobody with a role, nobody's handle.
GHOST = "ghost"
KINDS = (
    "opened",
    "commented",
    "edited",
    "reviewed",
    "labelled",
    "unlabelled",
    "committed",
    "closed",
    "reopened",
    "merged",
)


@dataclass(frozen=True)
class Event:
    """One entry of the log of a pull request; it never changes.

    Args:
        id: String, unique on the forge.
        number: Integer, the pull request.
        kind: String, one of `KINDS`.
        at: Moment in UTC.
        by: String, handle of whoever did it.
        body: String, the text of a comment or review, the name of a label.
        data: Mapping, what else the kind needs: `of` (the comment that an
            edit changes), `verdict` (of a review), `commit`, `api` (digest
            of the proposal's API blocks), `bot` (`"yes"` if a program did it).
    """

    id: str
    number: int
    kind: str
    at: datetime
    by: str
    body: str = ""
    data: Mapping[str, str] = field(default_factory=dict)

    @property
    def by_program(self) -> bool:
        """Whether a program did it, ours or another one."""
        return self.data.get("bot") == "yes"
