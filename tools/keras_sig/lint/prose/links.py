"""The links of a document, found in linear time."""

from collections.abc import Iterator
from typing import NamedTuple

from keras_sig.lint.document import Document


class Link(NamedTuple):
    """The target of a link or an image, and where it stands."""

    line: int
    column: int
    target: str


def find_links(document: Document) -> Iterator[Link]:
    """Yield inline links, images and reference definitions outside code."""
    for number, line in document.prose:
        text = without_code(line)
        yield from _inline(number, text)
        head, found, rest = text.partition("]:")
        if found and head.lstrip().startswith("["):
            words = rest.split()
            if words:
                column = text.index(words[0], len(head) + 2) + 1
                yield Link(number, column, words[0].strip("<>"))


def without_code(line: str) -> str:
    """Return `line` with code spans blanked, same length."""
    parts = line.split("`")
    closed = len(parts) if len(parts) % 2 else len(parts) - 1
    for index in range(1, closed, 2):
        parts[index] = " " * len(parts[index])
    return "`".join(parts)


def _inline(number: int, text: str) -> Iterator[Link]:
    at = text.find("](")
    while at >= 0:
        end = text.find(")", at)
        if end < 0:
            return
        words = text[at + 2 : end].split()
        target = words[0].strip("<>") if words else ""
        yield Link(number, at + 3, target)
        at = text.find("](", end)
