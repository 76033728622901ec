"""When the group meets."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class MeetingRule:
    """A monthly meeting.

    Args:
        name: String, what the calendar calls it.
        week: Integer, which of the weekdays of the month; -1 is the last.
        weekday: Integer, 0 is Monday, 4 is Friday.
        start: Time of day in `zone`.
        zone: String, name of the time zone.
        minutes: Integer, its length.
        first: Date, no meeting before it.
        place: String, where it takes place.
        cancelled: Dates on which it does not take place.
    """

    name: str
    week: int
    weekday: int
    start: time
    zone: str
    minutes: int
    first: date
    place: str
    cancelled: frozenset[date] = frozenset()
