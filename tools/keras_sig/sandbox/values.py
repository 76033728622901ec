"""What two editions of a definition were found to give."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Values:
    """How a definition that was written anew compares with the old one.

    Args:
        cases: Integer, how many cases were compared.
        untried: String, why some case was not, or empty.
        call: String, the first call with another value, or empty.
        old: String, the value of that call before.
        new: String, its value now.
    """

    cases: int
    untried: str = ""
    call: str = ""
    old: str = ""
    new: str = ""
