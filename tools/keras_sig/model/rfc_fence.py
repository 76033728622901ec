"""A fenced code block of a proposal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fence:
    """A fenced block: what it says of itself, its text and its place.

    Args:
        language: String, the first word behind the opening fence.
        role: String, the second word, or empty.
        name: String, the third word, or empty.
        text: String, the content without the indentation of the fence;
            ends with a line feed unless it is empty.
        line: Integer, the line of the opening fence, counted from 1.
        end_line: Integer, the line of the closing fence.
        indent: Integer, characters removed in front of the content.
        closed: Boolean, whether a closing fence was found.
    """

    language: str
    role: str
    name: str
    text: str
    line: int
    end_line: int
    indent: int = 0
    closed: bool = True
