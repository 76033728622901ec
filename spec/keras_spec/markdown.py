"""Headings and fenced blocks of a Markdown text, with their lines."""

from dataclasses import dataclass

from markdown_it import MarkdownIt

# Blocks are enough here, and only they take linear time on any text.
_PARSER = MarkdownIt("commonmark").disable("inline")


@dataclass(frozen=True)
class Fence:
    """A fenced block.

    The first word after the fence is its `language`, the second its `role`,
    the third its `name`; absent ones are empty. `line` and `end_line` are the
    lines of the opening and the closing fence, counted from 1.
    """

    language: str
    role: str
    name: str
    text: str
    line: int
    end_line: int


@dataclass(frozen=True)
class Heading:
    """A heading with its line, counted from 1."""

    level: int
    text: str
    line: int


def read_markdown(text: str) -> tuple[list[Heading], list[Fence]]:
    """Return the headings and the top-level fences of `text`, in order."""
    headings: list[Heading] = []
    fences: list[Fence] = []
    tokens = _PARSER.parse(text)
    for index, token in enumerate(tokens):
        if token.level != 0 or token.map is None:
            continue
        start, end = token.map
        if token.type == "heading_open":
            content = tokens[index + 1].content
            headings.append(
                Heading(int(token.tag[1:]), content.strip(), start + 1)
            )
        elif token.type == "fence":
            language, role, name = [*token.info.split(), "", "", ""][:3]
            fences.append(
                Fence(language, role, name, token.content, start + 1, end)
            )
    return headings, fences


def read_fences(text: str) -> list[Fence]:
    """Return the top-level fenced blocks of `text`, in order."""
    return read_markdown(text)[1]
