"""A line of a document with a mark under what is wrong."""

import unicodedata
from typing import NamedTuple

WIDEST = 100
BEFORE = 40
MORE = "..."


class Snippet(NamedTuple):
    """The line as it is shown, and where the mark stands under it.

    Args:
        text: String, without what a terminal would obey.
        offset: Integer, cells before the mark.
        width: Integer, cells of the mark, at least one.
    """

    text: str
    offset: int
    width: int


def make_snippet(line: str, column: int, end_column: int) -> Snippet:
    """Return the part of `line` around a span, long lines cut on both sides.

    Args:
        line: String, without its end.
        column: Integer, where the span starts, counted from 1.
        end_column: Integer, the column behind the span.
    """
    start = min(max(column - 1, 0), len(line))
    end = min(max(end_column - 1, start), len(line))
    first = max(0, start - BEFORE) if len(line) > WIDEST else 0
    last = min(len(line), first + WIDEST)
    end = min(end, last)
    lead = MORE if first else ""
    shown = lead + _shown(line[first:last]) + (MORE if last < len(line) else "")
    offset = len(lead) + _cells(line[first:start])
    return Snippet(shown, offset, max(1, _cells(line[start:end])))


def _shown(text: str) -> str:
    return "".join(
        c if c.isprintable() else " " if c == "\t" else "\ufffd" for c in text
    )


def _cells(text: str) -> int:
    """Return how many cells of a terminal `text` takes as it is shown."""
    return sum(_cell(c) for c in text)


def _cell(character: str) -> int:
    if unicodedata.combining(character) and character.isprintable():
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
