"""A person with a role in the process."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """A person of `governance.toml`: forge handle, name and mail."""

    handle: str
    name: str
    mail: str
