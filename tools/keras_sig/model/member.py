"""A person with a role in the process."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Member:
    """A person of `governance.toml`, in one role.

    Args:
        handle: String, of the forge.
        name: String.
        mail: String, an address.
        since: Date, the first day in the role, or None: from the beginning.
        until: Date, the last day in the role, or None: to this day.
    """

    handle: str
    name: str
    mail: str
    since: date | None = None
    until: date | None = None

    def serves(self, at: datetime) -> bool:
        """Tell whether the person has the role at `at`; days are in UTC."""
        day = at.date()
        return (self.since or day) <= day <= (self.until or day)
