"""One row of the table of the process."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """Who may do what, when, and where it leads.

    Args:
        command: String, a comment command or something that happens.
        sources: States in which it may be done.
        roles: Roles that may do it.
        target: String, the state it leads to; empty if the state stays.
        guards: Names of conditions, all of which must hold.
    """

    command: str
    sources: tuple[str, ...]
    roles: tuple[str, ...]
    target: str = ""
    guards: tuple[str, ...] = ()
