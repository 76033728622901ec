"""The blocks of a proposal: headings, fences and HTML comments.

One pass over the lines, each looked at a fixed number of times: the time is
linear whatever the text. What is a block is decided as CommonMark does; a test
compares with markdown-it.
"""

import re
from dataclasses import dataclass, field

from keras_sig.model.rfc_fence import Fence
from keras_sig.model.rfc_section import Section
from keras_sig.reading.rfc_containers import CODE, Containers, Inside
from keras_sig.reading.rfc_fences import read_fence, read_opening
from keras_sig.reading.rfc_html import read_comment, read_html
from keras_sig.reading.rfc_text import plain_heading

HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*))?$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
DEFINITION = re.compile(r"\[[^\[\]]{1,999}\]:[ \t]*\S+[ \t]*$")
# Level, title, first line, number of lines.
Heading = tuple[int, str, int, int]


@dataclass
class Blocks:
    """What `scan` found."""

    sections: list[Section] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)


def scan(lines: list[str]) -> Blocks:
    """Return the blocks of `lines`; whatever is not closed ends at the end."""
    blocks = Blocks()
    containers = Containers()
    headings: list[Heading] = []
    at = start = 0
    while at < len(lines):
        text = lines[at]
        if not containers.paragraph:
            start = at
        if containers.skip(text):
            at += 1
            continue
        if underlined := _underlined(lines, start, at, containers):
            headings.append(underlined)
            containers.paragraph = False
            at += 1
            continue
        inside = containers.enter(text.lstrip("\ufeff"))
        behind = _read_block(lines, at, inside, blocks)
        if inside.text[:1] == "#" and (heading := _heading(inside)):
            headings.append((*heading, at + 1, 1))
            containers.paragraph = False
        if behind > at or _defines(inside):
            containers.paragraph = False
        at = max(behind, at + 1)
    blocks.sections = _close(headings, len(lines))
    return blocks


def _read_block(
    lines: list[str], at: int, inside: Inside, blocks: Blocks
) -> int:
    """Return the index behind a block that is no text, or `at`."""
    if inside.indent >= CODE or inside.text[:1] not in ("`", "~", "<"):
        return at
    if opening := read_opening(inside):
        fence, behind = read_fence(lines, at, opening, inside)
        blocks.fences.append(fence)
        return behind
    if inside.text.startswith("<!--"):
        behind = read_comment(lines, at)
        blocks.hidden.append((at + 1, behind))
        return behind
    return read_html(lines, at, inside.text, inside.is_text)


def _underlined(
    lines: list[str], start: int, at: int, containers: Containers
) -> Heading | None:
    """Return the heading that a line makes of the paragraph above it."""
    if not containers.paragraph or containers.bases or containers.quotes:
        return None
    line = UNDERLINE.match(lines[at])
    if not line or "|" in lines[at - 1]:
        return None
    level = 1 if line[1][0] == "=" else 2
    words = " ".join(text.strip() for text in lines[start:at])
    return level, plain_heading(words), start + 1, at - start + 1


def _defines(inside: Inside) -> bool:
    """Tell whether the line says where a link leads: it is no text."""
    if inside.text[:1] != "[" or inside.is_text or inside.indent >= CODE:
        return False
    return bool(DEFINITION.match(inside.text))


def _heading(inside: Inside) -> tuple[int, str] | None:
    match = HEADING.match(inside.text)
    if inside.quotes or inside.indent >= CODE or not match:
        return None
    return len(match[1]), _content(match[2] or "")


def _content(text: str) -> str:
    title = text.strip()
    bare = title.rstrip("#")
    if bare != title and (not bare or bare[-1] in " \t"):
        title = bare
    return plain_heading(title)


def _close(headings: list[Heading], last: int) -> list[Section]:
    """Give each heading its last line: up to the next as high or higher."""
    ends = [last] * 7
    sections = []
    for level, title, line, height in reversed(headings):
        sections.append(Section(level, title, line, ends[level], height))
        for lower in range(level, 7):
            ends[lower] = line - 1
    return sections[::-1]
