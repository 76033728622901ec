"""Commands in comments: found where a reader would see them as such."""

import re
from collections import Counter
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from keras_sig.review.given import Given

MOST = 20
_COMMAND = re.compile(r"/([A-Za-z][A-Za-z-]*)[.!,:;]?(?:\s+(.*))?\s*")


def read_commands(body: str) -> list[Given]:
    """Return the commands of a comment, at most `MOST`, in order.

    A command is a line of an ordinary paragraph that begins with a slash and
    a word. In code, quotes, lists, headings and HTML there are none, and
    `/usr/bin` is none.
    """
    found: list[Given] = []
    tokens = _parser().parse(body)
    for before, token in zip(tokens, tokens[1:], strict=False):
        top = token.type == "inline" and token.level == 1
        if top and before.type == "paragraph_open":
            found += _read_paragraph(token.children or [])
    return found[:MOST]


def added_commands(old: str, new: str) -> list[Given]:
    """Return the commands in `new` that `old` does not have."""
    known = Counter(read_commands(old))
    added = []
    for given in read_commands(new):
        if known[given]:
            known[given] -= 1
        else:
            added.append(given)
    return added


@cache
def _parser() -> MarkdownIt:
    # Without these, the text of an argument stays as it was written.
    off = ["emphasis", "link", "image", "autolink", "entity"]
    return MarkdownIt("commonmark").disable(off)


def _read_paragraph(children: list[Token]) -> list[Given]:
    found: list[Given] = []
    for line in _lines(children):
        match = _match(line)
        if match:
            argument = (match[2] or "").strip()
            found.append(Given(match[1].lower(), argument))
        elif found:
            text = "".join(map(_source, line)).strip()
            joined = f"{found[-1].argument} {text}".strip()
            found[-1] = Given(found[-1].command, joined)
    return found


def _match(line: list[Token]) -> re.Match[str] | None:
    if not line or not line[0].content.startswith("/"):
        return None
    if line[0].type not in ("text", "text_special"):
        return None
    return _COMMAND.fullmatch("".join(map(_source, line)))


def _lines(children: list[Token]) -> list[list[Token]]:
    lines: list[list[Token]] = [[]]
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            lines.append([])
        elif child.content:
            lines[-1].append(child)
    return lines


def _source(token: Token) -> str:
    if token.type == "code_inline":
        return f"{token.markup}{token.content}{token.markup}"
    # A comment inside an argument is not part of it.
    return "" if token.type == "html_inline" else token.content
