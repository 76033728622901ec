"""Lists and quotes: what a line of Markdown is inside of."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

MARKER = re.compile(r"([-*+]|\d{1,9}[.)])(?=[ \t]|$)")
UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
STARTS = ("#", "```", "~~~", "<", ">")
CODE = 4
RULES = frozenset("*-_")
DEEPEST = 20


class Inside(NamedTuple):
    """A line without the signs of its containers.

    Args:
        text: String, what is left, without spaces in front.
        quotes: Integer, how many quotes the line is in.
        base: Integer, the column where the innermost list item has its text.
        indent: Integer, columns between `base` and `text`.
        is_text: Boolean, whether the line continues a paragraph.
    """

    text: str
    quotes: int
    base: int
    indent: int
    is_text: bool


@dataclass
class Containers:
    """The lists and quotes that are open; `enter` is called line by line."""

    quotes: int = 0
    bases: list[int] = field(default_factory=list)
    paragraph: bool = False

    def skip(self, line: str) -> bool:
        """Tell whether the next line is empty or text; then take note of it.

        This is `enter` for most lines of most documents, at once.
        """
        if line[:1].isalpha():
            if not self.paragraph:
                self.quotes, self.bases, self.paragraph = 0, [], True
            return True
        if line:
            return False
        if self.quotes:
            self.quotes, self.bases = 0, []
        self.paragraph = False
        return True

    def enter(self, line: str) -> Inside:
        """Return what the containers leave of the next line."""
        text, quotes = unquote(line)
        stripped = text.lstrip(" \t")
        indent = width_of(text, stripped)
        far = indent >= self._base_of(indent, quotes) + CODE
        goes_on = bool(stripped) and (far or not _starts(stripped))
        lazy = self.paragraph and goes_on
        if quotes != self.quotes and not (lazy and quotes < self.quotes):
            self.quotes, self.bases, self.paragraph = quotes, [], False
            lazy = False
        if not stripped:
            self.paragraph = False
            return Inside("", quotes, self._base, 0, False)
        same = self.paragraph and quotes == self.quotes
        if same and self._underlines(stripped, indent):
            self.paragraph = False
            return Inside(stripped, quotes, self._base, 0, True)
        if not lazy:
            stripped, indent = self._enter_items(stripped, indent)
        deep = indent - self._base >= CODE
        is_text = self.paragraph and (deep or lazy)
        self.paragraph = is_text or not (deep or is_break(stripped))
        inner = CODE if lazy and far else max(0, indent - self._base)
        return Inside(stripped, quotes, self._base, inner, is_text)

    def _enter_items(self, text: str, indent: int) -> tuple[str, int]:
        """Close and open list items; return what is left, and its column."""
        while self.bases and indent < self.bases[-1]:
            self.bases.pop()
            self.paragraph = False
        while indent - self._base < CODE and (item := self._item(text)):
            indent += item
            text = text[item:].lstrip(" \t")
            self.bases.append(indent)
        return text, indent

    @property
    def _base(self) -> int:
        return self.bases[-1] if self.bases else 0

    def _base_of(self, indent: int, quotes: int) -> int:
        """Return the column of the innermost list item that a line is in."""
        if quotes < self.quotes or not self.bases:
            return 0
        return max((base for base in self.bases if base <= indent), default=0)

    def _underlines(self, text: str, indent: int) -> bool:
        """Tell whether a line makes a heading of the text above it."""
        within = 0 <= indent - self._base < CODE
        return within and bool(UNDERLINE.match(text))

    def _item(self, text: str) -> int:
        """Return the columns that the marker of a list item takes, or 0."""
        match = MARKER.match(text)
        if not match or len(self.bases) == DEEPEST or is_break(text):
            return 0
        rest = text[match.end() :]
        content = rest.lstrip(" \t")
        if self.paragraph and (not content or match[1][:-1] not in ("", "1")):
            return 0
        self.paragraph = False
        spaces = width_of(rest, content)
        if not content or spaces > CODE:
            spaces = 1
        return match.end() + spaces


def unquote(line: str, most: int = 100) -> tuple[str, int]:
    """Return `line` without the signs of quotes, and how many there were."""
    quotes, at = 0, 0
    while quotes < most:
        sign = at
        while sign < at + CODE and line[sign : sign + 1] == " ":
            sign += 1
        if sign - at == CODE or line[sign : sign + 1] != ">":
            break
        quotes += 1
        at = sign + (2 if line[sign + 1 : sign + 2] in (" ", "\t") else 1)
    return line[at:], quotes


def width_of(text: str, stripped: str) -> int:
    """Return the columns of the spaces in front of `stripped` in `text`."""
    spaces = text[: len(text) - len(stripped)]
    return len(spaces.expandtabs(CODE)) if "\t" in spaces else len(spaces)


def is_break(text: str) -> bool:
    """Tell whether a line is a rule across the page, as `* * *`."""
    if text[:1] not in RULES:
        return False
    signs = text.replace(" ", "").replace("\t", "")
    return len(signs) > 2 and not signs.strip(signs[0])


def _starts(text: str) -> bool:
    """Tell whether a line ends the paragraph above it."""
    return bool(text.startswith(STARTS) or MARKER.match(text) or is_break(text))
