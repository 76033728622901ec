"""The links of a document, found in linear time."""

from collections.abc import Iterator
from typing import NamedTuple

from keras_sig.lint.document import Document

QUOTES = ('"', "'")


class Link(NamedTuple):
    """The target of a link or an image, and where it stands.

    Args:
        line: Integer, its line, counted from 1.
        column: Integer, the column of the target.
        target: String, the address.
        text: String, the words of the link, or None where they are not
            known: those of a definition, or a picture.
        image: Boolean, whether it is an image.
        start: Integer, the column of its opening bracket.
    """

    line: int
    column: int
    target: str
    text: str | None = None
    image: bool = False
    start: int = 0


def find_links(document: Document) -> Iterator[Link]:
    """Yield inline links, images and reference definitions outside code."""
    for number, line in document.prose:
        if "](" not in line and "]:" not in line:
            continue
        text = without_code(line)
        yield from _inline(number, text, line)
        head, found, rest = text.partition("]:")
        if found and head.lstrip().startswith("["):
            words = rest.split()
            if words:
                column = text.index(words[0], len(head) + 2) + 1
                yield Link(number, column, words[0].strip("<>"))


def without_code(line: str) -> str:
    """Return `line` with code spans blanked, same length."""
    if "`" not in line:
        return line
    parts = line.split("`")
    closed = len(parts) if len(parts) % 2 else len(parts) - 1
    for index in range(1, closed, 2):
        parts[index] = " " * len(parts[index])
    return "`".join(parts)


def _inline(number: int, text: str, line: str) -> Iterator[Link]:
    at, last = text.find("]("), 0
    while at >= 0:
        end = text.find(")", at)
        words = text[at + 2 : end if end >= 0 else None].split()
        if end < 0:
            if len(words) < 2 or not words[1].startswith(QUOTES):
                return
            # The title of the link goes on in the next line.
            end = len(text)
        target = words[0].strip("<>") if words else ""
        opening = text.rfind("[", last, at)
        image = opening > 0 and text[opening - 1] == "!"
        said = line[opening + 1 : at] if opening >= 0 else None
        yield Link(number, at + 3, target, said, image, max(opening, 0) + 1)
        at, last = text.find("](", end), end


def read_definitions(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and label of what `[label]:` defines."""
    for number, line in document.prose:
        if "]:" not in line:
            continue
        head, _, _ = line.partition("]:")
        label = head.lstrip(" ")
        if label.startswith("[") and "[" not in label[1:]:
            yield number, len(head) - len(label) + 1, label[1:]
