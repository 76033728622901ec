"""Action items in the notes of meetings: who is to do what."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

_LINE = re.compile(
    r"\s*[-*+]\s+\[([ xX])\]\s+@([A-Za-z0-9][A-Za-z0-9-]{0,38})\s*:\s*(\S.*)"
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class ActionItem:
    """Something that somebody has promised to do.

    Args:
        day: Date of the meeting that noted it.
        handle: String, who.
        text: String, what.
        done: Boolean.
    """

    day: date
    handle: str
    text: str
    done: bool

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same item in later notes."""
        return self.handle, " ".join(self.text.casefold().split()).rstrip(".")


def read_action_items(text: str, day: date) -> list[ActionItem]:
    """Return the items of notes, as `- [ ] @handle: text`.

    In code and in HTML comments there are none.
    """
    found = []
    fenced = False
    for line in _COMMENT.sub("", text).splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        match = None if fenced else _LINE.fullmatch(line)
        if match:
            found.append(
                ActionItem(
                    day, match[2].lower(), match[3].strip(), match[1] != " "
                )
            )
    return found


def open_items(notes: Iterable[Sequence[ActionItem]]) -> list[ActionItem]:
    """Return the items that no later notes have ticked, oldest first.

    Args:
        notes: The items of each meeting, in order of time.
    """
    found: dict[tuple[str, str], ActionItem] = {}
    for items in notes:
        for item in items:
            if item.done:
                found.pop(item.key, None)
            else:
                found.setdefault(item.key, item)
    return list(found.values())
