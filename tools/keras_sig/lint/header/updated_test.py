import pytest

RULE = "header-updated"
HEADER = "| Status | Proposed |\n|-|-|\n| **Updated** | {} |\n"


def test_a_date_passes(check):
    assert check(RULE, header=HEADER.format("2026-11-20")) == []


@pytest.mark.parametrize(
    "date", ["2026-02-30", "11/20/2026", "20261120", "YYYY-MM-DD", "2026-W47-1"]
)
def test_what_is_no_date_is_found(check, date):
    assert check(RULE, header=HEADER.format(date)) == [
        "5:17 Expected a date as YYYY-MM-DD in the row Updated. Received: "
        f"{date!r}. -> write the day of the last change of substance, as "
        "2026-11-20"
    ]


def test_a_missing_row_is_found(check):
    (found,) = check(RULE, header="| Status | Proposed |\n|-|-|\n")
    assert "Received: no such row." in found


def test_other_dates_are_ignored(check):
    header = HEADER.format("2026-11-20") + "| Created | last year |\n"
    assert check(RULE, header=header) == []


@pytest.mark.parametrize(
    ("date", "certain"),
    [
        ("2026/11/20", "2026-11-20"),
        ("20261120", "2026-11-20"),
        ("Nov 20, 2026", "2026-11-20"),
        ("2026-11-20 (draft)", None),
        ("draft 2026-11-20", None),
        ("11/12/2026", None),
    ],
)
def test_what_can_be_one_date_only_is_certain(replacements, date, certain):
    assert replacements(RULE, header=HEADER.format(date)) == [certain]
