"""A check in which the process of an implementation was lost."""

from dataclasses import dataclass


@dataclass(eq=False)
class Lost(Exception):
    """The process ended or did not answer.

    Args:
        status: String, `"crashed"` or `"hung"`.
        message: String, what is known of it.
    """

    status: str
    message: str

    def __str__(self) -> str:
        return self.message
