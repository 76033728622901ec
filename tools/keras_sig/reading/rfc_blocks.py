"""The blocks of a proposal: headings, fences and HTML comments.

One pass over the lines, each looked at a fixed number of times: the time is
linear whatever the text.
"""

import re
from dataclasses import dataclass, field

from keras_sig.model.rfc_fence import Fence
from keras_sig.model.rfc_section import Section
from keras_sig.reading.rfc_text import INVISIBLE, Line, without_emphasis

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
NOT_A_PARAGRAPH = ("#", ">", "|", "- ", "* ", "+ ", "<", "```", "~~~", "    ")


@dataclass
class Blocks:
    """What `scan` found."""

    sections: list[Section] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)


def scan(lines: list[Line]) -> Blocks:
    """Return the blocks of `lines`; whatever is not closed ends at the end."""
    blocks = Blocks()
    headings: list[tuple[int, str, int]] = []
    at = 0
    while at < len(lines):
        text = lines[at].text.lstrip("\ufeff")
        if opening := _opening(text):
            at = _read_fence(lines, at, opening, blocks)
        elif text.lstrip().startswith("<!--"):
            at = _read_comment(lines, at, blocks)
        else:
            if heading := _heading(lines, at, text):
                headings.append((*heading, at + 1))
            at += 1
    blocks.sections = _close(headings, len(lines))
    return blocks


def _opening(text: str) -> tuple[int, str, int, str] | None:
    """Return indentation, mark, its length and the info string."""
    stripped = text.lstrip(" \t>")
    mark = stripped[:3]
    if mark not in ("```", "~~~"):
        return None
    length = len(stripped) - len(stripped.lstrip(mark[0]))
    info = stripped[length:].strip()
    if mark == "```" and "`" in info:
        return None
    return len(text) - len(stripped), mark[0], length, info


def _read_fence(
    lines: list[Line],
    at: int,
    opening: tuple[int, str, int, str],
    blocks: Blocks,
) -> int:
    indent, mark, length, info = opening
    content = []
    end = at + 1
    while end < len(lines):
        stripped = lines[end].text.lstrip(" \t>").rstrip()
        if len(stripped) >= length and not stripped.strip(mark):
            break
        content.append(_dedent(lines[end].text, indent))
        end += 1
    words = info.split(None, 3) + ["", "", ""]
    blocks.fences.append(
        Fence(
            language=words[0],
            role=words[1],
            name=words[2],
            text="".join(f"{line}\n" for line in content),
            line=at + 1,
            end_line=min(end + 1, len(lines)),
            indent=indent,
            closed=end < len(lines),
        )
    )
    return end + 1


def _dedent(text: str, indent: int) -> str:
    cut = 0
    while cut < indent and cut < len(text) and text[cut] in " \t>":
        cut += 1
    return text[cut:]


def _read_comment(lines: list[Line], at: int, blocks: Blocks) -> int:
    end = at
    search_from = lines[at].text.index("<!--") + 4
    while end < len(lines):
        if "-->" in lines[end].text[search_from:]:
            break
        search_from = 0
        end += 1
    blocks.hidden.append((at + 1, min(end + 1, len(lines))))
    return end + 1


def _heading(lines: list[Line], at: int, text: str) -> tuple[int, str] | None:
    if match := HEADING.match(text):
        title = (match[2] or "").strip()
        bare = title.rstrip("#")
        if bare != title and (not bare or bare[-1] in " \t"):
            title = bare
        return len(match[1]), _title(title)
    if at + 1 < len(lines) and (line := UNDERLINE.match(lines[at + 1].text)):
        if not text.strip() or text.startswith(NOT_A_PARAGRAPH):
            return None
        if "|" in text or UNDERLINE.match(text):
            return None
        return (1 if line[1][0] == "=" else 2), _title(text)
    return None


def _title(text: str) -> str:
    return without_emphasis(text.translate(INVISIBLE)).strip()


def _close(headings: list[tuple[int, str, int]], last: int) -> list[Section]:
    """Give each heading its last line: up to the next as high or higher."""
    ends = [last] * 7
    sections = []
    for level, title, line in reversed(headings):
        sections.append(Section(level, title, line, ends[level]))
        for lower in range(level, 7):
            ends[lower] = line - 1
    return sections[::-1]
