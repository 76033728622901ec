from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from icalendar import Calendar

from keras_sig.meeting.calendar import meetings_from
from keras_sig.meeting.ics import write_meetings
from keras_sig.meeting.time_zone import write_zone
from keras_sig.model.meeting_rule import MeetingRule

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
