"""When the group meets."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta, weekday

from keras_sig.model.meeting_rule import MeetingRule


def meetings_from(rule: MeetingRule, moment: datetime) -> Iterator[datetime]:
    """Yield the starts, in UTC, of the meetings at `moment` or later."""
    zone = ZoneInfo(rule.zone)
    day = max(moment.astimezone(zone).date(), rule.first)
    month = day.replace(day=1)
    while True:
        day = _day_of(rule, month)
        local = datetime.combine(day, rule.start, zone)
        start = local.astimezone(UTC)
        held = day >= rule.first and day not in rule.cancelled
        if held and start >= moment:
            yield start
        month += relativedelta(months=1)


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


def _day_of(rule: MeetingRule, month: date) -> date:
    if rule.week > 0:
        return month + relativedelta(weekday=weekday(rule.weekday, rule.week))
    return month + relativedelta(
        day=31, weekday=weekday(rule.weekday, rule.week)
    )
