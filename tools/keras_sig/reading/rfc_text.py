"""Text of proposals: lines with offsets, cells without mark-up."""

import html
import re
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u3000\t"), " ")
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
PADDING = " \t\u00a0\u2007\u202f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
LINE_END = re.compile(r"\r\n|\n|\r")
ANCHOR = re.compile(r"[ \t]?\{[#.][^{}]{0,100}\}$")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


class Line(NamedTuple):
    """A line without its end, and its offset in the text."""

    start: int
    text: str


def split_lines(text: str) -> list[str]:
    """Split at the line ends that Markdown knows, and only at these."""
    lines = LINE_END.split(text) if "\r" in text else text.split("\n")
    if not lines[-1]:
        lines.pop()
    return lines


def first_lines(text: str, count: int) -> list[Line]:
    """Return the first `count` lines, with their offsets."""
    lines, start = [], 0
    for end in islice(LINE_END.finditer(text), count):
        lines.append(Line(start, text[start : end.start()]))
        start = end.end()
    if len(lines) < count and start < len(text):
        lines.append(Line(start, text[start:]))
    return lines


def clean(cell: str) -> str:
    """Return `cell` with plain single spaces and nothing invisible."""
    plain = cell.translate(INVISIBLE).translate(SPACES)
    return " ".join(plain.replace("\\|", "|").split())


def replace_links(text: str, replace: Callable[[str, str], str]) -> str:
    """Return `text` with `replace(label, address)` for each link."""
    parts, at = [], 0
    while (middle := text.find("](", at)) >= 0:
        opening = text.rfind("[", at, middle)
        if opening < 0:
            parts.append(text[at : middle + 2])
            at = middle + 2
            continue
        closing = text.find(")", middle)
        if closing < 0:
            break
        label, address = text[opening + 1 : middle], text[middle + 2 : closing]
        parts += [text[at:opening], replace(label, address)]
        at = closing + 1
    parts.append(text[at:])
    return "".join(parts)


def without_links(text: str) -> str:
    """Return `text` with each `[label](address)` replaced by its label."""
    return replace_links(text, lambda label, address: label)


def without_emphasis(text: str) -> str:
    """Return `text` without stars and back quotes."""
    return text.replace("*", "").replace("`", "").strip()


def plain_heading(text: str) -> str:
    """Return the words of a heading: no mark-up, anchor or invisible sign."""
    words = ANCHOR.sub("", text.translate(INVISIBLE).rstrip())
    words = without_emphasis(without_links(words))
    if words.startswith("__") and words.endswith("__"):
        words = words.strip("_")
    return html.unescape(ESCAPE.sub(r"\1", words)).strip()
