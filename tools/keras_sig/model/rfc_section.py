"""A heading of a proposal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading and the lines it governs.

    Args:
        level: Integer in `[1, 6]`.
        title: String, without emphasis and back quotes.
        line: Integer, the line of the heading, counted from 1.
        end_line: Integer, the last line before the next heading of the same
            or a higher level.
    """

    level: int
    title: str
    line: int
    end_line: int
