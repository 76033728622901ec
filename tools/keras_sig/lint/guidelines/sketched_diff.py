"""Signatures that are written as a diff: what was, and what will be."""

import re
from typing import NamedTuple

DEF = re.compile(r"[+ ][ \t]*(?:async[ \t]+)?def[ \t]")
HEAD = ("diff ", "index ", "--- ", "+++ ", "@@", "\\ ")


class Sides(NamedTuple):
    """The two texts of a diff, with the lines and columns that it has.

    Args:
        old: String, without what is added.
        new: String, without what is removed.
    """

    old: str
    new: str


def read_diff(text: str) -> Sides | None:
    """Return the sides of a diff of Python; None if it is anything else.

    Each line begins with a sign or a space, one line is added, and one of the
    new text is a function.
    """
    lines = ["" if line.startswith(HEAD) else line for line in text.split("\n")]
    if any(line and line[0] not in "+- " for line in lines):
        return None
    if not any(line.startswith("+") for line in lines):
        return None
    if not any(DEF.match(line) for line in lines):
        return None
    return Sides(_side(lines, "-"), _side(lines, "+"))


def _side(lines: list[str], sign: str) -> str:
    """Return the lines of one side; those of the other are empty."""
    return "\n".join(
        f" {line[1:]}" if line[:1] in (sign, " ") else "" for line in lines
    )
