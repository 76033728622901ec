from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from icalendar import Calendar

from keras_sig.meeting.calendar import meetings_from
from keras_sig.meeting.ics import (
    write_cancellation,
    write_deadlines,
    write_meetings,
)
from keras_sig.meeting.time_zone import write_zone
from keras_sig.model.meeting_rule import MeetingRule
from keras_sig.model.milestone import Milestone

RULE = MeetingRule(
    "SIG; meeting, monthly", 1, 4, time(11), "America/Los_Angeles", 60,
    date(2026, 1, 1), "https://meet.example.org/x",
)  # fmt: skip


def write(rule=RULE):
    return write_meetings(rule, "Test SIG", "example.org")


def starts(data, first, last):
    calendar = Calendar.from_ical(data)
    events = recurring_ical_events.of(calendar).between(first, last)
    return sorted(e["DTSTART"].dt.astimezone(UTC) for e in events)


def test_an_independent_reader_finds_the_same_meetings():
    found = starts(write(), (2026, 1, 1), (2028, 1, 1))
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    assert found == list(islice(meetings_from(RULE, begin), 24))


def test_around_both_clock_changes_it_is_eleven_in_los_angeles():
    # The clock changes on 8 March and on 1 November 2026.
    spring = starts(write(), (2026, 3, 1), (2026, 5, 1))
    autumn = starts(write(), (2026, 10, 1), (2026, 12, 1))
    assert spring == [
        datetime(2026, 3, 6, 19, tzinfo=UTC),
        datetime(2026, 4, 3, 18, tzinfo=UTC),
    ]
    assert autumn == [
        datetime(2026, 10, 2, 18, tzinfo=UTC),
        datetime(2026, 11, 6, 19, tzinfo=UTC),
    ]


def test_a_cancelled_meeting_is_not_in_the_calendar():
    rule = replace(RULE, cancelled=frozenset({date(2026, 4, 3)}))
    found = starts(write(rule), (2026, 3, 1), (2026, 6, 1))
    assert [start.month for start in found] == [3, 5]
    assert b"SEQUENCE:1" in write(rule)


@pytest.mark.parametrize(
    "zone", ["America/Los_Angeles", "Europe/Berlin", "Australia/Sydney"]
)
def test_for_three_years_both_clocks_agree(zone):
    """Cancelled and moved meetings, on either side of the changes."""
    rule = replace(
        RULE,
        zone=zone,
        cancelled=frozenset({date(2026, 4, 3), date(2027, 11, 5)}),
        moved={
            date(2026, 10, 2): datetime(2026, 10, 30, 11),
            date(2027, 1, 1): datetime(2026, 12, 30, 9, 30),
            date(2028, 3, 3): datetime(2028, 3, 13, 11),
        },
    )
    found = starts(write(rule), (2026, 1, 1), (2029, 1, 1))
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    assert found == list(islice(meetings_from(rule, begin), 34))
    local = [moment.astimezone(ZoneInfo(zone)) for moment in found]
    hours = {moment.hour for moment in local}
    assert hours == {11, 9}
    assert datetime(2026, 12, 30, 9, 30, tzinfo=ZoneInfo(zone)) in found
    assert date(2026, 4, 3) not in {moment.date() for moment in local}


def test_a_moved_meeting_names_the_time_it_had():
    moved = {date(2027, 1, 1): datetime(2027, 1, 8, 11)}
    text = write(replace(RULE, moved=moved)).decode()
    assert text.count("UID:monthly-meeting@example.org") == 2
    assert "RECURRENCE-ID;TZID=America/Los_Angeles:20270101T110000" in text
    assert "DTSTART;TZID=America/Los_Angeles:20270108T110000" in text
    assert text.count("SEQUENCE:1") == 2


def test_a_cancellation_is_a_message_of_its_own():
    rule = replace(RULE, cancelled=frozenset({date(2027, 1, 1)}))
    data = write_cancellation(rule, date(2027, 1, 1), "Test", "example.org")
    lines = data.decode().split("\r\n")
    assert "METHOD:CANCEL" in lines
    assert "STATUS:CANCELLED" in lines
    assert "UID:monthly-meeting@example.org" in lines
    assert "SEQUENCE:1" in lines
    assert "RECURRENCE-ID;TZID=America/Los_Angeles:20270101T110000" in lines


def deadlines(item):
    data = write_deadlines([item], "Test SIG", "example.org", 14)
    calendar = Calendar.from_ical(data)
    return {str(e["UID"]).split("@")[0]: e for e in calendar.walk("VEVENT")}


def with_turns(item, *turns, **state):
    """Return a proposal with milestones of a kind, some days after opening."""
    opened = item.pull.opened
    milestones = tuple(
        Milestone(kind, 1, opened + timedelta(days=days), "bea", "", None)
        for kind, days in turns
    )
    facts = replace(item.state, milestones=milestones, **state)
    return replace(item, state=facts)


def test_the_end_of_comments_and_of_the_final_call_are_deadlines(proposal):
    item = with_turns(proposal(1, 30), ("opened", 0), ("final-call", 20))
    found = deadlines(item)
    comments = found["20261101-number-1-comments"]
    assert comments["DTSTART"].dt == item.state.period_end
    assert str(comments["SUMMARY"]) == "Comments end: Number 1"
    call = found["20261101-number-1-final-call"]
    assert call["DTSTART"].dt == item.pull.opened + timedelta(days=34)


def test_more_time_is_a_new_version_of_the_same_event(proposal):
    item = with_turns(proposal(1, 30), ("opened", 0), ("renewed", 3))
    (event,) = deadlines(item).values()
    assert event["SEQUENCE"] == 1
    assert event["DTSTAMP"].dt == item.pull.opened + timedelta(days=3)


def test_comments_that_end_early_are_cancelled(proposal):
    turns = ("opened", 0), ("withdrawn", 5)
    item = with_turns(proposal(1, 30), *turns, state="withdrawn")
    (event,) = deadlines(item).values()
    assert event["STATUS"] == "CANCELLED"
    later = with_turns(
        proposal(1, 30), ("opened", 0), ("withdrawn", 15), state="withdrawn"
    )
    (event,) = deadlines(later).values()
    assert "STATUS" not in event


def test_a_title_adds_no_line_to_a_calendar(proposal):
    item = with_turns(proposal(1, 30), ("opened", 0))
    title = "A\r\nATTENDEE:mailto:x@example.org\x00\u2028B"
    item = replace(item, pull=replace(item.pull, title=title))
    data = write_deadlines([item], "Test SIG", "example.org", 14)
    assert not any(x.startswith(b"ATTENDEE") for x in data.splitlines())
    (event,) = deadlines(item).values()
    text = "Comments end: A ATTENDEE:mailto:x@example.org B"
    assert str(event["SUMMARY"]) == text


def test_the_same_rule_gives_the_same_bytes():
    assert write() == write()
    lines = write().decode().split("\r\n")
    assert "UID:monthly-meeting@example.org" in lines
    assert "DTSTAMP:20260101T000000Z" in lines
    assert "RRULE:FREQ=MONTHLY;BYDAY=1FR" in lines
    assert r"SUMMARY:SIG\; meeting\, monthly" in lines
    assert "DTSTART;TZID=America/Los_Angeles:20260102T110000" in lines
    assert max(len(line.encode()) for line in lines) <= 75


def test_the_clock_of_los_angeles_is_two_rules():
    text = write_zone(ZoneInfo("America/Los_Angeles"), 2025).to_ical().decode()
    assert text.split("\r\n") == [
        "BEGIN:VTIMEZONE",
        "TZID:America/Los_Angeles",
        "BEGIN:STANDARD",
        "DTSTART:20251102T020000",
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
        "TZNAME:PST",
        "TZOFFSETFROM:-0700",
        "TZOFFSETTO:-0800",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20250309T020000",
        "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
        "TZNAME:PDT",
        "TZOFFSETFROM:-0800",
        "TZOFFSETTO:-0700",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "",
    ]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("Europe/Berlin", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        ("UTC", "TZOFFSETTO:+0000"),
        ("Asia/Tokyo", "TZOFFSETTO:+0900"),
        ("Africa/Casablanca", "RDATE:"),
    ],
)
def test_other_zones_have_their_clock(name, rule):
    data = write(replace(RULE, zone=name))
    assert rule in data.decode()
    found = starts(data, (2026, 1, 1), (2028, 1, 1))
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    expected = islice(meetings_from(replace(RULE, zone=name), begin), 24)
    assert found == list(expected)
