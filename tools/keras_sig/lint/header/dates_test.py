import pytest

RULE = "header-dates"
HEADER = "| Status | Proposed |\n|-|-|\n| Updated | {} |\n"


@pytest.mark.parametrize("day", ["2026-11-20", "2027-01-01"])
def test_a_change_on_a_later_day_passes(check, day):
    assert check(RULE, header=HEADER.format(day)) == []


def test_a_change_before_the_day_of_the_name_is_found(check):
    assert check(RULE, header=HEADER.format("2026-11-19")) == [
        "5:13 Expected a day of the last change from 2026-11-20 on, the day "
        "in the file's name. Received: 2026-11-19. -> correct the one that "
        "is wrong"
    ]


def test_a_change_before_the_creation_is_found(check):
    header = HEADER.format("2026-11-21") + "| Created | 2026-11-22 |\n"
    (found,) = check(RULE, header=header)
    assert "from 2026-11-22 on, the day in Created." in found


@pytest.mark.parametrize("day", ["2025-02-30", "last year", ""])
def test_what_is_no_date_is_ignored(check, day):
    assert check(RULE, header=HEADER.format(day)) == []
