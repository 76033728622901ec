"""The calendar of the meetings."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vRecur

from keras_sig.meeting.calendar import meetings_from
from keras_sig.meeting.time_zone import DAYS, write_zone
from keras_sig.model.dossier import Dossier
from keras_sig.model.meeting_rule import MeetingRule


def write_meetings(rule: MeetingRule, project: str, domain: str) -> bytes:
    """Return the calendar of all meetings, one event that repeats.

    Args:
        rule: When the group meets.
        project: String, its name.
        domain: String, the second half of the event's UID.
    """
    zone = ZoneInfo(rule.zone)
    begin = datetime.combine(rule.first, datetime.min.time(), UTC)
    first = next(meetings_from(rule, begin)).astimezone(zone)
    event = Event()
    event.add("uid", f"monthly-meeting@{domain}")
    # The stamp belongs to the rule, not to the run that writes it.
    event.add("dtstamp", begin)
    event.add("sequence", len(rule.cancelled))
    event.add("summary", rule.name)
    event.add("dtstart", first)
    event.add("duration", timedelta(minutes=rule.minutes))
    byday = f"{rule.week}{DAYS[rule.weekday]}"
    event.add("rrule", vRecur({"FREQ": ["MONTHLY"], "BYDAY": [byday]}))
    for day in sorted(rule.cancelled):
        event.add("exdate", datetime.combine(day, rule.start, zone))
    event.add("location", rule.place)
    calendar = _calendar(project, rule.name)
    calendar.add_component(write_zone(zone, first.year - 1))
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def write_deadlines(
    dossiers: Sequence[Dossier], project: str, domain: str
) -> bytes:
    """Return the calendar of the ends of comment periods.

    Args:
        dossiers: The proposals, as they stand.
        project: String, the name of the group.
        domain: String, the second half of each event's UID.
    """
    calendar = _calendar(project, f"{project}: comment periods")
    for item in dossiers:
        state, pull = item.state, item.pull
        if state.period_end is None or state.period_start is None:
            continue
        event = Event()
        event.add("uid", f"{pull.rfc}-comments@{domain}")
        event.add("dtstamp", state.period_start)
        event.add("summary", f"Comments end: {pull.title}")
        event.add("dtstart", state.period_end)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _calendar(project: str, name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//{project}//sig//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    return calendar
