"""Text of proposals: lines with offsets, cells without mark-up."""

import re
from typing import NamedTuple

SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u3000\t"), " ")
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
PADDING = " \t\u00a0\u2007\u202f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
LINE_END = re.compile(r"\r\n|\n|\r")


class Line(NamedTuple):
    """A line without its end, and its offset in the text."""

    start: int
    text: str


def split_lines(text: str) -> list[Line]:
    """Split at the line ends that Markdown knows, and only at these."""
    lines, start = [], 0
    for end in LINE_END.finditer(text):
        lines.append(Line(start, text[start : end.start()]))
        start = end.end()
    if start < len(text):
        lines.append(Line(start, text[start:]))
    return lines


def clean(cell: str) -> str:
    """Return `cell` with plain single spaces and nothing invisible."""
    plain = cell.translate(INVISIBLE).translate(SPACES)
    return " ".join(plain.replace("\\|", "|").split())


def without_links(text: str) -> str:
    """Return `text` with each `[label](address)` replaced by its label."""
    parts, at = [], 0
    while (middle := text.find("](", at)) >= 0:
        opening = text.rfind("[", at, middle)
        closing = text.find(")", middle)
        if closing < 0:
            break
        if opening < 0:
            parts.append(text[at : middle + 2])
            at = middle + 2
            continue
        parts.append(text[at:opening] + text[opening + 1 : middle])
        at = closing + 1
    parts.append(text[at:])
    return "".join(parts)


def without_emphasis(text: str) -> str:
    """Return `text` without stars and back quotes."""
    return text.replace("*", "").replace("`", "").strip()
