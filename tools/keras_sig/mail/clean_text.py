"""What people wrote, made harmless inside a mail."""

import textwrap
import unicodedata

# Ends of lines, control characters, and marks that reorder what is read.
_ENDS = ("Cc", "Zl", "Zp")
_REORDER = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
_ISOLATE = frozenset("\u2066\u2067\u2068\u2069")
_LONGEST_LINE = 150
_LONGEST_TEXT = 2000
_WIDTH = 74


def one_line(text: str, longest: int = _LONGEST_LINE) -> str:
    """Return `text` as one line, for a subject or a row of a mail."""
    kept = [
        " " if unicodedata.category(c) in _ENDS else c
        for c in text
        if unicodedata.category(c) not in ("Cf", "Cs")
    ]
    line = " ".join("".join(kept).split())
    return line if len(line) <= longest else f"{line[: longest - 3]}..."


def quoted(text: str) -> str:
    """Return `text` as the quotation that it is, each line marked."""
    kept = "".join(
        c
        for c in text
        if c not in _REORDER | _ISOLATE
        and (c in "\n\t" or unicodedata.category(c) not in (*_ENDS, "Cs"))
    )
    if len(kept) > _LONGEST_TEXT:
        kept = f"{kept[: _LONGEST_TEXT - 3]}..."
    lines: list[str] = []
    for line in kept.strip().splitlines():
        lines += textwrap.wrap(line, _WIDTH) or [""]
    return "\n".join(f"> {line}".rstrip() for line in lines)
