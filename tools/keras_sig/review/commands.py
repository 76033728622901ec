"""Commands in comments: found where a reader would see them as such."""

import re
from collections import Counter
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from keras_sig.review.given import Given

# In every line that holds a command, this comes first: most comments, which
# have no such line, need not be parsed.
_SLASH = re.compile(r"(?:^|[\r\n])\s*\\?/")
# Letters and marks that mean nothing in Markdown, where they stand.
_PLAIN = re.compile(r"(?:[A-Za-z/@('\"][A-Za-z0-9 ,.;:!?()/@%'\"-]*)?")
_COMMAND = re.compile(r"/([A-Za-z][A-Za-z-]*)[.!,:;]?(?:\s+(.*))?\s*")


def read_commands(body: str) -> list[Given]:
    """Return the commands of a comment, in order.

    A command is a line of an ordinary paragraph that begins with a slash and
    a word. In code, quotes, lists, tables, headings and HTML there are none,
    and `/usr/bin` is none.
    """
    if not _SLASH.search(body):
        return []
    lines = body.split("\n")
    if all(map(_PLAIN.fullmatch, lines)):
        return _read_plain(lines)
    found: list[Given] = []
    tokens = _parser().parse(body)
    for before, token in zip(tokens, tokens[1:], strict=False):
        top = token.type == "inline" and token.level == 1
        if top and before.type == "paragraph_open":
            found += _read_paragraph(token.children or [])
    return found


def _read_plain(lines: list[str]) -> list[Given]:
    """Read a comment without Markdown, faster than a parser could."""
    found: list[Given] = []
    within = False
    for line in lines:
        match = _COMMAND.fullmatch(line)
        if match:
            argument = (match[2] or "").strip()
            found.append(Given(match[1].lower(), argument))
            within = True
        elif not line:
            within = False
        elif within:
            joined = f"{found[-1].argument} {line.strip()}".strip()
            found[-1] = Given(found[-1].command, joined)
    return found


def added_commands(old: str, new: str) -> list[Given]:
    """Return the commands in `new` that `old` does not have."""
    if not old:
        return read_commands(new)
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
    off = ["emphasis", "link", "image", "autolink", "entity", "text_join"]
    return MarkdownIt("commonmark").enable("table").disable(off)


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
    # With a backslash in front, `text_special`, somebody only names it.
    if line[0].type != "text":
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
