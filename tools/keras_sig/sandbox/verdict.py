"""What the suite says of one clause."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """One clause that was checked against a prototype.

    Args:
        id: String, the clause.
        status: String: `passed`, `failed`, `error`, `unsupported`, `known`.
        cases: Integer, how many calls were compared.
        message: String, what went wrong, or empty.
        program: String, the smallest program that shows it, or empty.
        proposed: Boolean, whether the proposal has it; if not, it was
            approved before.
    """

    id: str
    status: str
    cases: int
    message: str
    program: str = ""
    proposed: bool = True

    @property
    def is_good(self) -> bool:
        """Whether the clause holds."""
        return self.status == "passed"
