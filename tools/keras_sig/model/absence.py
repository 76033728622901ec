"""Days on which somebody is away."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Absence:
    """The first and the last day of an absence, both in UTC."""

    first: date
    last: date
