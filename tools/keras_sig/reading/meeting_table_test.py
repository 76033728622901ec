from datetime import date, datetime

import pytest

from keras_sig.model.agenda_part import PARTS
from keras_sig.reading.governance_test import read, refusal

MOVED = "moved = []"


def test_the_file_of_this_repository_names_all_queries():
    meeting = read().meeting
    assert meeting.deadline == 7
    assert meeting.agenda == PARTS


def test_a_meeting_is_moved():
    line = "moved = [{ day = 2027-01-01, to = 2027-01-08T11:00:00 }]"
    moved = read((MOVED, line)).meeting.moved
    assert moved == {date(2027, 1, 1): datetime(2027, 1, 8, 11)}


@pytest.mark.parametrize(
    ("to", "message"),
    [
        ("2027-02-08T11:00:00", "expected a time within 21 days of 2027-01-01"),
        ("2027-01-08T11:00:00Z", "expected a local time, as 2026-12-11T11:00"),
    ],
)
def test_a_wrong_move_is_refused(to, message):
    line = f"moved = [{{ day = 2027-01-01, to = {to} }}]"
    (found,) = refusal((MOVED, line))
    assert message in found


def test_an_unknown_query_names_the_nearest():
    (line,) = refusal(('query = "new"', 'query = "news"'))
    assert "Fix: write 'new'." in line
