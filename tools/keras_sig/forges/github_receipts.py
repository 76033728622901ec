"""What the bot has read, in the last line of each comment that it writes.

GitHub shows the present text of a comment only. What the bot has answered is
written down in its answer, hidden, so that a later edit adds to it.
"""

import base64
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from keras_sig.forges.github_heads import Head
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.moment import parse_moment, write_moment

_BEGIN, _END = "<!-- sig:read ", " -->"
# Of a comment's text, so that the answer fits into one of 65,536.
MOST_TEXT = 16_000
_MOST_BYTES = 4 * 65_536


@dataclass(frozen=True)
class Receipt:
    """What the bot knew when it wrote a comment.

    Args:
        said: The events that it answers.
        heads: Where the branch was.
    """

    said: tuple[Event, ...] = ()
    heads: tuple[Head, ...] = field(default=())


def sign(body: str, receipt: Receipt) -> str:
    """Return `body` with a last line that says what was read."""
    record = {
        "said": [_from_event(event) for event in receipt.said],
        "heads": [
            [head.commit, write_moment(head.at), head.api]
            for head in receipt.heads
        ],
    }
    data = json.dumps(record, sort_keys=True, separators=(",", ":")).encode()
    text = base64.urlsafe_b64encode(zlib.compress(data, 9)).decode()
    return f"{body}\n{_BEGIN}{text}{_END}"


def unsign(body: str) -> tuple[str, Receipt]:
    """Return the text without its last line, and what that line says."""
    text, _, line = body.rstrip().rpartition("\n")
    if not (line.startswith(_BEGIN) and line.endswith(_END)):
        return body, Receipt()
    try:
        packed = base64.urlsafe_b64decode(line[len(_BEGIN) : -len(_END)])
        unpack = zlib.decompressobj()
        record = json.loads(unpack.decompress(packed, _MOST_BYTES))
        return text, _receipt(record)
    except (ValueError, KeyError, TypeError, zlib.error, SigError):
        # Somebody has changed the line: it says nothing.
        return text, Receipt()


def _receipt(record: dict[str, Any]) -> Receipt:
    heads = [
        Head(str(commit), parse_moment(at, "receipt"), str(api))
        for commit, at, api in record["heads"]
    ]
    return Receipt(tuple(map(_to_event, record["said"])), tuple(heads))


def _from_event(event: Event) -> list[str]:
    return [
        event.id,
        event.by,
        event.kind,
        write_moment(event.at),
        event.body[:MOST_TEXT],
        event.data.get("verdict", ""),
        event.data.get("bot", ""),
    ]


def _to_event(row: Sequence[str]) -> Event:
    name, by, kind, at, body, verdict, bot = map(str, row)
    data = {"verdict": verdict, "bot": bot}
    if kind == "edited":
        data["of"] = name.partition(".")[0]
    facts = {key: value for key, value in data.items() if value}
    moment: datetime = parse_moment(at, "receipt")
    return Event(name, 0, kind, moment, by, body, facts)
