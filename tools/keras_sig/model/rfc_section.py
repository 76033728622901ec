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
        height: Integer, how many lines the heading takes, with the line
            under it.
    """

    level: int
    title: str
    line: int
    end_line: int
    height: int = 1

    @property
    def last_words(self) -> int:
        """The line in which the words of the heading end."""
        return self.line + max(0, self.height - 2)
