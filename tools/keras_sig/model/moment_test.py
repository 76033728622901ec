from datetime import UTC, datetime, timedelta, timezone

import pytest

from keras_sig.model.errors import SigError
from keras_sig.model.moment import (
    as_utc,
    parse_moment,
    show_in_zone,
    show_moment,
    write_moment,
)


def test_an_offset_is_turned_into_utc():
    moment = parse_moment("2026-12-04T11:00:00-08:00", "--now")
    assert write_moment(moment) == "2026-12-04T19:00:00Z"


@pytest.mark.parametrize("text", ["2026-11-20", "2026-11-20T00:00"])
def test_a_moment_without_offset_is_in_utc(text):
    assert parse_moment(text, "--now") == datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", "0001-01-01T00+14"])
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(SigError) as caught:
        parse_moment(text, "--now")
    assert f"Received: {text!r}" in str(caught.value)
    assert str(caught.value).startswith("--now: expected a date")


def test_fractions_of_a_second_are_dropped():
    zone = timezone(timedelta(hours=1))
    moment = datetime(2026, 1, 1, 1, 0, 0, 999, tzinfo=zone)
    assert as_utc(moment) == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_moment_is_shown_with_its_day():
    moment = datetime(2026, 12, 4, 19, tzinfo=UTC)
    assert show_moment(moment) == "Fri 4 Dec 2026, 19:00 UTC"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-10-31T20:00:00Z", "Sat 31 Oct 2026, 20:00 UTC (13:00 in Los "
         "Angeles)"),
        ("2026-11-02T20:00:00Z", "Mon 2 Nov 2026, 20:00 UTC (12:00 in Los "
         "Angeles)"),
        ("2026-11-02T03:00:00Z", "Mon 2 Nov 2026, 03:00 UTC (Sun 19:00 in Los "
         "Angeles)"),
    ],
)  # fmt: skip
def test_a_moment_is_shown_where_the_meeting_is_too(text, shown):
    moment = parse_moment(text, "at")
    assert show_in_zone(moment, "America/Los_Angeles") == shown
    assert show_in_zone(moment, "") == shown.partition(" (")[0]
