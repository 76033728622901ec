"""One entry of a discussion kept in a file."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Said:
    """What somebody said, and when.

    Args:
        at: Moment in UTC.
        by: String, handle.
        kind: `"comment"`, `"review"` or `"edit"`.
        body: String, the text.
        verdict: String, of a review, else empty.
        id: String, a name within the file, or empty.
        of: String, the name of the comment that an edit changes.
    """

    at: datetime
    by: str
    kind: str
    body: str
    verdict: str = ""
    id: str = ""
    of: str = ""
