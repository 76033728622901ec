"""One block of a proposal that was run."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """What became of one example.

    Args:
        name: String, the third word of its fence, or empty.
        line: Integer, the line of its fence, counted from 1.
        output: String, what it printed.
        problem: String, the error that ended it, or empty.
        problem_line: Integer, the line of the proposal that it came from.
    """

    name: str
    line: int
    output: str
    problem: str
    problem_line: int
