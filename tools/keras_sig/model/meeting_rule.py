"""When the group meets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from keras_sig.model.agenda_part import PARTS, AgendaPart


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
        moved: Mapping from such dates to the local time it takes place
            instead.
        deadline: Integer, days before it by which a proposal is submitted.
        agenda: The parts of its agenda.
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
    moved: Mapping[date, datetime] = field(default_factory=dict)
    deadline: int = 0
    agenda: tuple[AgendaPart, ...] = PARTS
