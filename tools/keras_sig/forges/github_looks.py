"""Finding again what was written, before it is written a second time."""

from collections.abc import Sequence
from datetime import datetime

from keras_sig.model.comment import find_marked
from keras_sig.model.event import Event


def find_comment(
    events: Sequence[Event], by: str, at: datetime, body: str, once: str
) -> Event | None:
    """Return the comment that a call of `Forge.comment` has written."""
    if not once:
        return find_said(events, "commented", by, at, body)
    marked = find_marked(events, by, once)
    name = marked.id if marked else None
    return next((event for event in events if event.id == name), None)


def find_said(
    events: Sequence[Event], kind: str, by: str, at: datetime, body: str
) -> Event | None:
    """Return the text of this kind that `by` has written since `at`."""
    for event in events:
        same = (event.kind, event.by, event.body) == (kind, by, body)
        if same and event.at >= at:
            return event
    return None
