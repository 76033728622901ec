"""A person named in the header of a proposal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """An author, sponsor or contributor.

    Args:
        name: String, as written, without mark-up; may be a handle.
        contact: String, a mail address or an `@handle`, or empty.
        organisation: String, what else stands in parentheses, or empty.
    """

    name: str
    contact: str = ""
    organisation: str = ""
