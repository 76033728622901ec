"""A comment as it reads now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from keras_sig.model.event import Event


@dataclass(frozen=True)
class Comment:
    """A comment with its edits applied."""

    id: str
    at: datetime
    by: str
    body: str


def comments_of(events: Sequence[Event]) -> list[Comment]:
    """Return the comments in `events` as they read now, oldest first."""
    found: dict[str, Comment] = {}
    for event in events:
        if event.kind == "commented":
            comment = Comment(event.id, event.at, event.by, event.body)
            found[event.id] = comment
        elif event.kind == "edited" and event.data.get("of") in found:
            of = event.data["of"]
            found[of] = replace(found[of], body=event.body)
    return list(found.values())


def marker(text: str) -> str:
    """Return the hidden line that lets the bot find its comment again."""
    return f"<!-- sig:{text} -->"


def find_marked(events: Sequence[Event], by: str, text: str) -> Comment | None:
    """Return the comment by `by` that begins with the marker `text`, if any.

    Only the first line counts: what the bot quotes from others comes later.
    """
    return marked_of(events, by).get(marker(text))


def marked_of(events: Sequence[Event], by: str) -> dict[str, Comment]:
    """Return the comments by `by` by their first lines, the first of each."""
    found: dict[str, Comment] = {}
    for comment in comments_of(events):
        if comment.by == by:
            found.setdefault(comment.body.partition("\n")[0], comment)
    return found
