"""A time zone as RFC 5545 wants it in a calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEARS = 12
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class _Change:
    """A change of the clock; `at` is the local time before it."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    daylight: bool


def write_zone(zone: ZoneInfo, year: int) -> Timezone:
    """Return the zone with the changes of its clock from `year` on.

    Changes that fall on the same weekday of a month in each of the next
    years become a rule; others are listed one by one.
    """
    changes = list(_changes(zone, year))
    table = Timezone()
    table.add("tzid", zone.key)
    if not changes:
        table.add_component(_component([_still(zone, year)]))
    for daylight in (False, True):
        same = [c for c in changes if c.daylight == daylight]
        if same:
            table.add_component(_component(same))
    return table


def _changes(zone: ZoneInfo, year: int) -> Iterator[_Change]:
    moment = datetime(year, 1, 1, tzinfo=UTC)
    while moment.year < year + YEARS:
        before = moment.astimezone(zone)
        after = (moment + HOUR).astimezone(zone)
        old, new = before.utcoffset(), after.utcoffset()
        if old is not None and new is not None and old != new:
            # The clock changes on a full hour in UTC in all present zones.
            local = (moment + HOUR + old).replace(tzinfo=None)
            name = after.tzname() or zone.key
            yield _Change(local, old, new, name, bool(after.dst()))
        moment += HOUR


def _still(zone: ZoneInfo, year: int) -> _Change:
    start = datetime(year, 1, 1, tzinfo=zone)
    offset = start.utcoffset() or timedelta(0)
    name = start.tzname() or zone.key
    return _Change(start.replace(tzinfo=None), offset, offset, name, False)


def _component(
    changes: list[_Change],
) -> TimezoneStandard | TimezoneDaylight:
    first = changes[0]
    kind = TimezoneDaylight if first.daylight else TimezoneStandard
    component = kind()
    component.add("dtstart", first.at)
    component.add("tzoffsetfrom", first.before)
    component.add("tzoffsetto", first.after)
    component.add("tzname", first.name)
    rule = _rule(changes)
    if rule:
        component.add("rrule", rule)
    elif len(changes) > 1:
        component.add("rdate", [change.at for change in changes[1:]])
    return component


def _rule(changes: list[_Change]) -> vRecur | None:
    for place in (_nth, _last):
        found = {
            (c.at.month, place(c.at), c.at.time(), c.before, c.after)
            for c in changes
        }
        years = [change.at.year for change in changes]
        every = years == list(range(years[0], years[0] + YEARS))
        if len(found) == 1 and every:
            month, day, *_ = found.pop()
            return vRecur(
                {"FREQ": ["YEARLY"], "BYMONTH": [month], "BYDAY": [day]}
            )
    return None


def _nth(moment: datetime) -> str:
    return f"{(moment.day - 1) // 7 + 1}{DAYS[moment.weekday()]}"


def _last(moment: datetime) -> str:
    later = moment + timedelta(days=7)
    week = -1 if later.month != moment.month else 0
    return f"{week}{DAYS[moment.weekday()]}"
