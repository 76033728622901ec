"""What was written: found again, before it is written a second time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from keras_sig.forges.github_api import Item
from keras_sig.forges.github_log import read_comment
from keras_sig.forges.github_receipts import unsign
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


def written(item: Item, number: int) -> Event:
    """Return a comment that was just made, as the log will have it."""
    event = read_comment(item)
    return replace(event, number=number, body=unsign(event.body)[0])
