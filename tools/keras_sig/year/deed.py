"""One thing that somebody does in the year."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Deed:
    """What somebody does, and when.

    Args:
        at: Moment in UTC.
        rfc: String, name of the proposal.
        by: String, handle; the chair who applies the notes of a meeting.
        kind: `"submit"`, `"comment"`, `"edit"`, `"review"` or `"decide"`.
        text: String: the text of a proposal, of a comment or a review; the
            choice of a meeting.
        word: String: the verdict of a review; a name for a comment that is
            edited later, and for its edit.
    """

    at: datetime
    rfc: str
    by: str
    kind: str
    text: str
    word: str = ""
