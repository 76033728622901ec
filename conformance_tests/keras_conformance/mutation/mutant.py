"""A bug: one text of one file replaced by another."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A bug in a copy of the reference.

    Args:
        family: String, the rule that made it, or `"by hand"`.
        path: String, the file below `keras_reference`.
        line: Integer, where the text stands; 1 is the first line.
        function: String, the function around it, as `Dense.call`.
        before: String, the text.
        after: String, what takes its place.
        source: String, the whole file with the bug.
        clauses: The ids of checks that have to notice it; none, if any may.
    """

    family: str
    path: str
    line: int
    function: str
    before: str
    after: str
    source: str
    clauses: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A name that says what and where."""
        name = self.family.replace(" ", "-")
        return f"{name}:{self.path}:{self.line}:{self.before}->{self.after}"

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line} in {self.function}: "
            f"{_short(self.before)} -> {_short(self.after)}"
        )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"`{line if len(line) < 50 else line[:47] + '...'}`"
