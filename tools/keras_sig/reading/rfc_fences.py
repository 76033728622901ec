"""Fenced blocks of a proposal."""

from typing import NamedTuple

from keras_sig.model.rfc_fence import Fence
from keras_sig.reading.rfc_containers import CODE, Inside, unquote, width_of

MARKS = ("```", "~~~")


class Opening(NamedTuple):
    """The first line of a fence: what closes it, and what it says."""

    mark: str
    length: int
    info: str


def read_opening(inside: Inside) -> Opening | None:
    """Return the opening of a fence, if the line is one."""
    text = inside.text
    if not text.startswith(MARKS) or inside.indent >= CODE:
        return None
    length = len(text) - len(text.lstrip(text[0]))
    info = text[length:].strip()
    if text[0] == "`" and "`" in info:
        return None
    return Opening(text[0], length, info)


def read_fence(
    lines: list[str], at: int, opening: Opening, inside: Inside
) -> tuple[Fence, int]:
    """Return the fence that opens at `lines[at]`, and the index behind it."""
    indent = inside.base + inside.indent
    content, end, closed = _read_content(lines, at + 1, opening, inside)
    words = opening.info.split(None, 3) + ["", "", ""]
    fence = Fence(
        language=words[0],
        role=words[1],
        name=words[2],
        text="".join(f"{_dedent(line, indent)}\n" for line in content),
        line=at + 1,
        end_line=end + 1 if closed else end,
        indent=indent,
        closed=closed,
    )
    return fence, end + closed


def _read_content(
    lines: list[str], at: int, opening: Opening, inside: Inside
) -> tuple[list[str], int, bool]:
    """Return the lines of a fence, where it ends, and whether it is closed."""
    plain = not (inside.base or inside.quotes)
    content = []
    for end in range(at, len(lines)):
        text = lines[end]
        if plain and opening.mark not in text:
            content.append(text)
            continue
        text, quotes = unquote(text, inside.quotes)
        stripped = text.strip(" \t")
        spaces = width_of(text, text.lstrip(" \t"))
        if quotes < inside.quotes or (stripped and spaces < inside.base):
            return content, end, False
        if _closes(stripped, opening) and spaces - inside.base < CODE:
            return content, end, True
        content.append(text)
    return content, len(lines), False


def _closes(stripped: str, opening: Opening) -> bool:
    return len(stripped) >= opening.length and not stripped.strip(opening.mark)


def _dedent(text: str, indent: int) -> str:
    if not indent:
        return text
    if "\t" in text[:indent]:
        text = text.expandtabs(CODE)
    return text[min(indent, len(text) - len(text.lstrip(" "))) :]
