"""The log of a pull request, made of what GitHub says of it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from keras_sig.forges.github_answers import (
    by_program,
    handle,
    moment,
    needed,
    number,
    part,
    text,
)
from keras_sig.forges.github_api import Item
from keras_sig.forges.github_heads import Head, heads_of
from keras_sig.forges.github_receipts import MOST_TEXT, unsign
from keras_sig.model.event import Event

VERDICTS = {"APPROVED": "approve", "CHANGES_REQUESTED": "request-changes"}
_KINDS = {
    "labeled": "labelled",
    "unlabeled": "unlabelled",
    "closed": "closed",
    "reopened": "reopened",
    "merged": "merged",
}


@dataclass(frozen=True)
class Told:
    """What GitHub says of one pull request: five answers.

    Args:
        pull: The pull request.
        comments: Its comments.
        reviews: Its reviews.
        timeline: What else happened to it.
        commits: The commits on its branch.
        bot: String, handle of our bot.
    """

    pull: Item
    comments: Sequence[Item]
    reviews: Sequence[Item]
    timeline: Sequence[Item]
    commits: Sequence[Item]
    bot: str

    @property
    def ours(self) -> list[Item]:
        """The comments of our bot."""
        return [c for c in self.comments if handle(c) == self.bot]


def known_heads(told: Told) -> list[Head]:
    """Return where the branch was, as the bot has recorded it."""
    found = {
        head
        for comment in told.ours
        for head in unsign(text(comment, "body"))[1].heads
    }
    return sorted(found, key=lambda head: (head.at, head.commit))


def read_heads(told: Told) -> list[Head]:
    """Return where the branch was, oldest first."""
    opened = moment(told.pull, "created_at")
    looks = [moment(comment, "updated_at") for comment in told.ours]
    return heads_of(
        opened=opened,
        changed=max(opened, moment(told.pull, "updated_at")),
        commits=[
            Head(needed(c, "sha"), moment(c, "commit", "committer", "date"))
            for c in told.commits
        ],
        forced=[
            Head(needed(item, "commit_id"), moment(item, "created_at"))
            for item in told.timeline
            if item.get("event") == "head_ref_force_pushed"
            and item.get("commit_id")
        ],
        known=known_heads(told),
        seen=max([opened, *looks]),
        last=needed(told.pull, "head", "sha"),
    )


def log_of(told: Told, heads: Sequence[Head], rfc: str) -> list[Event]:
    """Return all events, oldest first.

    Args:
        told: What GitHub says.
        heads: Where the branch was, with the digests of its API.
        rfc: String, name of the proposal, or empty.
    """
    place = number(told.pull, "number")
    found = [
        *_branch(told, heads, rfc),
        *_said(told),
        *_changes(told),
    ]
    # Pages shift while one reads: an answer may come twice, or elsewhere.
    once = {event.id: replace(event, number=place) for event in found}
    return sorted(once.values(), key=_order)


def _order(event: Event) -> tuple[datetime, int, int]:
    """Return what is first in a second: the branch, then by number."""
    if event.kind in ("opened", "committed"):
        return event.at, 0, 0
    digits = event.id[1:].partition(".")[0]
    return event.at, 1, int(digits) if digits.isdigit() else 0


def _branch(told: Told, heads: Sequence[Head], rfc: str) -> Iterator[Event]:
    by = handle(told.pull)
    for at, head in enumerate(heads):
        data = {"commit": head.commit}
        if head.api:
            data["api"] = head.api
        if at:
            name = f"h{head.commit[:12]}.{_stamp(head.at)}"
            yield Event(name, 0, "committed", head.at, by, "", data)
            continue
        data["rfc"] = rfc
        data["title"] = text(told.pull, "title")
        data["branch"] = text(told.pull, "head", "ref")
        data.update(_marked(told.pull))
        name = f"p{number(told.pull, 'number')}"
        yield Event(name, 0, "opened", head.at, by, "", data)


def _said(told: Told) -> Iterator[Event]:
    recorded: dict[str, list[Event]] = {}
    for comment in told.ours:
        for event in unsign(text(comment, "body"))[1].said:
            recorded.setdefault(event.id.partition(".")[0], []).append(event)
    for item in told.comments:
        event, changed = read_comment(item), moment(item, "updated_at")
        if event.by == told.bot:
            yield replace(event, body=unsign(event.body)[0])
        else:
            yield from _versions(recorded.pop(event.id, []), event, changed)
    changes = {
        number(item, "id"): moment(item, "updated_at")
        for item in told.timeline
        if item.get("event") == "reviewed" and item.get("updated_at")
    }
    for item in told.reviews:
        if item.get("submitted_at"):
            event = read_review(item)
            changed = changes.get(number(item, "id"), event.at)
            yield from _versions(recorded.pop(event.id, []), event, changed)
    for events in recorded.values():
        # It was deleted since; what was answered was said.
        yield from _versions(events, None, events[0].at)


def _versions(
    recorded: Sequence[Event], present: Event | None, changed: datetime
) -> list[Event]:
    """Return a text as the bot has read it, then as it reads now."""
    if not recorded:
        # Nobody read it before it was changed: it counts from then on.
        return (
            [replace(present, at=max(present.at, changed))] if present else []
        )
    events = sorted(recorded, key=lambda event: event.at)
    first = events[0]
    kind = "reviewed" if first.id.startswith("r") else "commented"
    base = first.id.partition(".")[0]
    data = {k: v for k, v in first.data.items() if k != "of"}
    found = [replace(first, id=base, kind=kind, data=data), *events[1:]]
    last = events[-1]
    if present is None or present.body[:MOST_TEXT] == last.body:
        return found
    # Of a review, GitHub does not always say that it was changed, and when.
    if changed > last.at or kind == "commented":
        found.append(_edit(present, base, max(changed, last.at), events))
    return found


def _edit(
    present: Event, base: str, at: datetime, earlier: Sequence[Event]
) -> Event:
    name = f"{base}.{_stamp(at)}"
    if any(event.id == name for event in earlier):
        # Twice in a second.
        digest = hashlib.sha256(present.body.encode()).hexdigest()
        name = f"{name}.{digest[:6]}"
    data = {"of": base, **_bot_of(present)}
    return replace(present, id=name, kind="edited", at=at, data=data)


def read_comment(item: Item) -> Event:
    """Return a comment as an event; its number is not known."""
    name, at = f"c{number(item, 'id')}", moment(item, "created_at")
    body = text(item, "body")
    return Event(name, 0, "commented", at, handle(item), body, _marked(item))


def read_review(item: Item) -> Event:
    """Return a review as an event; its number is not known."""
    verdict = VERDICTS.get(text(item, "state").upper(), "comment")
    return Event(
        f"r{number(item, 'id')}",
        0,
        "reviewed",
        moment(item, "submitted_at"),
        handle(item),
        text(item, "body"),
        {"verdict": verdict, **_marked(item)},
    )


def _changes(told: Told) -> Iterator[Event]:
    ended = False
    timeline = [i for i in told.timeline if text(i, "event") in _KINDS]
    for item in sorted(timeline, key=lambda item: number(item, "id")):
        kind = _KINDS[text(item, "event")]
        if kind == "closed" and ended:
            # To merge closes as well; it is one thing.
            continue
        ended = ended or kind == "merged"
        data = _marked(item, "actor")
        if kind == "merged":
            data["commit"] = text(item, "commit_id")
        name, at = f"t{number(item, 'id')}", moment(item, "created_at")
        label = text(item, "label", "name")
        yield Event(name, 0, kind, at, handle(item, "actor"), label, data)


def _marked(item: Item, name: str = "user") -> dict[str, str]:
    return {"bot": "yes"} if by_program(item, name) else {}


def _bot_of(event: Event) -> Mapping[str, str]:
    return {"bot": "yes"} if event.by_program else {}


def _stamp(at: datetime) -> str:
    return f"{at:%Y%m%dT%H%M%SZ}"


def status_of(pull: Item) -> str:
    """Return `"open"`, `"closed"` or `"merged"`."""
    if part(pull, "merged_at"):
        return "merged"
    return "closed" if text(pull, "state") == "closed" else "open"
