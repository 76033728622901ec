"""The calendar of the meetings."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from icalendar import Calendar, Event, vRecur

from keras_sig.meeting.calendar import meeting_day
from keras_sig.meeting.time_zone import DAYS, write_zone
from keras_sig.model.dossier import Dossier
from keras_sig.model.meeting_rule import MeetingRule
from keras_sig.model.plain_text import plain_line

# Milestones that set the end of the comments, and those that end them early.
PERIOD = ("opened", "renewed", "extended")
STOPS = ("rejected", "withdrawn", "postponed")


def write_meetings(rule: MeetingRule, project: str, domain: str) -> bytes:
    """Return the calendar of all meetings, one event that repeats.

    A cancelled meeting is left out, a moved one is an event of its own with
    the RECURRENCE-ID of the time that it had.

    Args:
        rule: When the group meets.
        project: String, its name.
        domain: String, the second half of the event's UID.
    """
    zone = ZoneInfo(rule.zone)
    first = datetime.combine(_first_day(rule), rule.start, zone)
    event = _meeting(rule, domain, first)
    byday = f"{rule.week}{DAYS[rule.weekday]}"
    event.add("rrule", vRecur({"FREQ": ["MONTHLY"], "BYDAY": [byday]}))
    for day in sorted(rule.cancelled):
        event.add("exdate", datetime.combine(day, rule.start, zone))
    calendar = _calendar(project, rule.name)
    calendar.add_component(write_zone(zone, first.year - 1))
    calendar.add_component(event)
    for day, local in sorted(rule.moved.items()):
        moved = _meeting(rule, domain, local.replace(tzinfo=zone))
        moved.add("recurrence-id", datetime.combine(day, rule.start, zone))
        calendar.add_component(moved)
    return bytes(calendar.to_ical())


def write_cancellation(
    rule: MeetingRule, day: date, project: str, domain: str
) -> bytes:
    """Return what tells calendars that the meeting of `day` is cancelled."""
    zone = ZoneInfo(rule.zone)
    start = datetime.combine(day, rule.start, zone)
    event = _meeting(rule, domain, start)
    event.add("recurrence-id", start)
    event.add("status", "CANCELLED")
    calendar = _calendar(project, rule.name, "CANCEL")
    calendar.add_component(write_zone(zone, start.year - 1))
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def write_deadlines(
    dossiers: Sequence[Dossier],
    project: str,
    domain: str,
    final_call_days: int,
) -> bytes:
    """Return the calendar of the ends of comment periods and final calls.

    Args:
        dossiers: The proposals, as they stand.
        project: String, the name of the group.
        domain: String, the second half of each event's UID.
        final_call_days: Integer, in which a final call is to be answered.
    """
    calendar = _calendar(project, f"{project}: deadlines")
    for item in dossiers:
        for event in _deadlines(item, domain, final_call_days):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _deadlines(
    item: Dossier, domain: str, final_call_days: int
) -> Iterator[Event]:
    state, pull = item.state, item.pull
    turns = state.milestones
    end = state.period_end
    if turns and end is not None:
        last = [m for m in turns if m.kind in PERIOD][-1]
        event = _deadline(item, f"{pull.rfc}-comments@{domain}", last.at, end)
        event.add("summary", f"Comments end: {_title(item)}")
        event.add("sequence", sum(m.kind in PERIOD for m in turns) - 1)
        stopped = [m.at for m in turns if m.kind in STOPS and m.at < end]
        if state.state in STOPS and stopped:
            event.add("status", "CANCELLED")
        yield event
    calls = [m for m in turns if m.kind == "final-call"]
    if calls:
        end = calls[-1].at + timedelta(days=final_call_days)
        uid = f"{pull.rfc}-final-call@{domain}"
        event = _deadline(item, uid, calls[-1].at, end)
        event.add("summary", f"Final call: {_title(item)}")
        event.add("sequence", len(calls) - 1)
        yield event


def _deadline(item: Dossier, uid: str, stamp: datetime, end: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", end)
    return event


def _title(item: Dossier) -> str:
    return plain_line(item.pull.title)


def _first_day(rule: MeetingRule) -> date:
    month = rule.first.replace(day=1)
    day = meeting_day(rule, month)
    if day >= rule.first:
        return day
    return meeting_day(rule, month + relativedelta(months=1))


def _meeting(rule: MeetingRule, domain: str, start: datetime) -> Event:
    event = Event()
    event.add("uid", f"monthly-meeting@{domain}")
    # The stamp belongs to the rule, not to the run that writes it.
    event.add("dtstamp", datetime.combine(rule.first, time(), UTC))
    event.add("sequence", len(rule.cancelled) + len(rule.moved))
    event.add("summary", rule.name)
    event.add("dtstart", start)
    event.add("duration", timedelta(minutes=rule.minutes))
    event.add("location", rule.place)
    return event


def _calendar(project: str, name: str, method: str = "PUBLISH") -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//{project}//sig//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("name", name)
    return calendar
