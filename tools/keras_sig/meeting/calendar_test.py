from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import islice

from keras_sig.meeting.calendar import (
    meetings_from,
    next_meeting,
    previous_meeting,
)
from keras_sig.model.meeting_rule import MeetingRule

RULE = MeetingRule(
    "Meeting", 1, 4, time(11), "America/Los_Angeles", 60,
    date(2026, 1, 1), "here",
)  # fmt: skip


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_the_first_friday_follows_the_clock_of_its_zone():
    found = list(islice(meetings_from(RULE, utc(2026, 2, 10)), 9))
    assert found == [
        utc(2026, 3, 6, 19),
        utc(2026, 4, 3, 18),
        utc(2026, 5, 1, 18),
        utc(2026, 6, 5, 18),
        utc(2026, 7, 3, 18),
        utc(2026, 8, 7, 18),
        utc(2026, 9, 4, 18),
        utc(2026, 10, 2, 18),
        utc(2026, 11, 6, 19),
    ]


def test_a_meeting_is_the_next_until_it_ends():
    start = utc(2026, 12, 4, 19)
    assert next_meeting(RULE, utc(2026, 11, 20)) == start
    assert next_meeting(RULE, utc(2026, 12, 4, 19, 59)) == start
    assert next_meeting(RULE, utc(2026, 12, 4, 20, 1)) == utc(2027, 1, 1, 19)


def test_the_day_is_that_of_the_zone():
    # In Los Angeles it is still the evening of Thursday, 30 April.
    rule = replace(RULE, start=time(22))
    assert next_meeting(rule, utc(2026, 5, 1, 4)) == utc(2026, 5, 2, 5)


def test_a_cancelled_meeting_does_not_take_place():
    rule = replace(RULE, cancelled=frozenset({date(2027, 1, 1)}))
    assert next_meeting(rule, utc(2026, 12, 5)) == utc(2027, 2, 5, 19)


def test_no_meeting_is_before_the_first():
    rule = replace(RULE, first=date(2026, 3, 7))
    assert next_meeting(rule, utc(2025, 1, 1)) == utc(2026, 4, 3, 18)
    assert previous_meeting(rule, utc(2026, 4, 3, 18)) is None
    assert previous_meeting(rule, utc(2026, 5, 1, 18)) == utc(2026, 4, 3, 18)


def test_the_last_monday_of_a_month():
    rule = replace(RULE, week=-1, weekday=0)
    assert next_meeting(rule, utc(2026, 2, 1)) == utc(2026, 2, 23, 19)


def test_a_moved_meeting_takes_its_place_in_the_order():
    moved = {date(2027, 1, 1): datetime(2026, 12, 30, 11)}
    rule = replace(RULE, moved=moved)
    found = list(islice(meetings_from(rule, utc(2026, 12, 1)), 3))
    assert found == [
        utc(2026, 12, 4, 19),
        utc(2026, 12, 30, 19),
        utc(2027, 2, 5, 19),
    ]
    assert previous_meeting(rule, found[2]) == found[1]
    late = replace(RULE, moved={date(2026, 12, 4): datetime(2026, 12, 25, 11)})
    assert next_meeting(late, utc(2026, 12, 6)) == utc(2026, 12, 25, 19)
