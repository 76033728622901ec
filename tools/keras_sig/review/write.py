"""Something the bot has to write on a pull request."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Write:
    """One planned write.

    Args:
        kind: `"comment"`, `"edit"`, `"label"`, `"unlabel"` or
            `"close"`.
        what: String, what it is, for people.
        body: String, the text; the label.
        once: String, marker of a comment.
        comment: String, id of the comment to edit.
    """

    kind: str
    what: str
    body: str
    once: str = ""
    comment: str = ""
