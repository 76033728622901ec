import pytest

RULE = "header-plain-status"
HEADER = "| Status | {} |\n|-|-|\n"
FIX = "write that word alone; links and remarks belong into the text"


@pytest.mark.parametrize("status", ["Proposed", "Obsolete"])
def test_a_plain_word_passes(check, status):
    assert check(RULE, header=HEADER.format(status)) == []


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("*Accepted*", "Accepted"),
        ("accepted", "Accepted"),
        ("Approved", "Accepted"),
        ("[Implemented](https://a.test)", "Implemented"),
        ("Implemented (https://a.test)", "Implemented"),
    ],
)
def test_decoration_is_found(check, written, status):
    assert check(RULE, header=HEADER.format(written)) == [
        f"3:12 Expected the status as one plain word, {status}. "
        f"Received: {written!r}. -> {FIX}"
    ]


@pytest.mark.parametrize(
    ("row", "fixed"),
    [
        ("| Status | (Proposed) |", "Proposed  "),
        ("| Status | approved |", "Accepted"),
        ("Status | *Accepted*", "Accepted"),
    ],
)
def test_a_fix_keeps_the_columns_in_line(replacements, row, fixed):
    assert replacements(RULE, header=f"{row}\n|-|-|\n") == [fixed]


def test_a_remark_in_a_row_of_its_own_is_found(check):
    header = "| Status | Accepted |\n|-|-|\n| | in 2026 |\n"
    (found,) = check(RULE, header=header)
    assert "Received: 'Accepted\\nin 2026'." in found


def test_an_unknown_status_is_ignored(check):
    assert check(RULE, header=HEADER.format("*Nearly*")) == []
