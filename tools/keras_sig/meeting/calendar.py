"""When the group meets."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from heapq import heappop, heappush
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta, weekday

from keras_sig.model.meeting_rule import MeetingRule


def meetings_from(rule: MeetingRule, moment: datetime) -> Iterator[datetime]:
    """Yield the starts, in UTC, of the meetings at `moment` or later."""
    zone = ZoneInfo(rule.zone)
    day = max(moment.astimezone(zone).date(), rule.first)
    # A meeting may be moved out of its month, by less than another month.
    month = day.replace(day=1) - relativedelta(months=1)
    waiting: list[datetime] = []
    while True:
        day = meeting_day(rule, month)
        if day >= rule.first and day not in rule.cancelled:
            heappush(waiting, start_of(rule, day))
        before = datetime.combine(month, time(), zone)
        while waiting and waiting[0] < before:
            start = heappop(waiting)
            if start >= moment:
                yield start
        month += relativedelta(months=1)


def start_of(rule: MeetingRule, day: date) -> datetime:
    """Return the start, in UTC, of the meeting that the rule has on `day`."""
    local = rule.moved.get(day) or datetime.combine(day, rule.start)
    return local.replace(tzinfo=ZoneInfo(rule.zone)).astimezone(UTC)


def next_meeting(rule: MeetingRule, moment: datetime) -> datetime:
    """Return the start of the meeting that is on or comes next."""
    length = timedelta(minutes=rule.minutes)
    return next(meetings_from(rule, moment - length))


def previous_meeting(rule: MeetingRule, start: datetime) -> datetime | None:
    """Return the start of the meeting before `start`, or None."""
    before = None
    for found in meetings_from(rule, start - timedelta(days=400)):
        if found >= start:
            return before
        before = found
    return before


def meeting_day(rule: MeetingRule, month: date) -> date:
    """Return the day of the rule's meeting in a month, by its first day."""
    if rule.week > 0:
        return month + relativedelta(weekday=weekday(rule.weekday, rule.week))
    return month + relativedelta(
        day=31, weekday=weekday(rule.weekday, rule.week)
    )
