"""A person named in the header of a proposal."""

from dataclasses import dataclass

NOBODY = frozenset(
    ("none", "none yet", "nobody", "n/a", "na", "tbd", "tba", "todo", "?")
    + ("to be found", "to be determined", "to be decided", "unknown")
)
# Nobody is called that; `Sponsor wanted` looks for somebody.
ROLES = frozenset(("sponsor", "sponsors"))


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

    @property
    def is_nobody(self) -> bool:
        """Whether the cell only says that somebody has to be found."""
        name = self.name.casefold().strip(". ")
        asks = not ROLES.isdisjoint(name.strip("!?").split())
        return not self.contact and (asks or name in NOBODY)
