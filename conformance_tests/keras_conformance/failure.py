"""A check that was decided: the implementation does not do as it should."""

from dataclasses import dataclass


@dataclass(eq=False)
class Failure(Exception):
    """What an implementer needs in order to see the failure.

    Args:
        message: String, what is wrong, in one line.
        program: String, a program that shows it as it stands.
        expected: String, what should have come out.
        received: String, what came out.
        difference: Float, the largest difference; None where there is none.
        tolerance: Float, the largest difference that is allowed.
        mode: String, how it was run: `"eager"`, `"graph"` or `"xla"`.
        ulps: Float, the difference in units in the last place of the dtype
            that came out; None where there are none.
    """

    message: str
    program: str = ""
    expected: str = ""
    received: str = ""
    difference: float | None = None
    tolerance: float | None = None
    mode: str = "eager"
    ulps: float | None = None

    def __str__(self) -> str:
        return self.message


def said(error: BaseException) -> str:
    """Return the type of an error and the first lines of its message."""
    lines = str(error).strip().splitlines()[:4]
    return f"{type(error).__name__}: {' '.join(lines)}"[:600]
