"""One block of a proposal that was run."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ran:
    """What became of one block.

    Args:
        name: String, the third word of its fence, or empty.
        line: Integer, the line of its fence, counted from 1.
        output: String, what it printed, its middle left out if it is long.
        problem: String, the error that ended it, or empty.
        problem_line: Integer, the line of the proposal that it came from.
        error: String, the class of the error, or empty.
        mark: String, the second word of its fence: `example`, `not-yet` or
            `pseudo`.
        pictures: Tuple of strings, the files that keep what it drew.
        notes: Tuple of strings, what was not kept, and why.
    """

    name: str
    line: int
    output: str
    problem: str
    problem_line: int
    error: str = ""
    mark: str = "example"
    pictures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def end(self) -> str:
        """What became of it, in words."""
        if self.mark == "not-yet" and self.problem:
            return "not yet"
        return "failed" if self.problem else "ran"
