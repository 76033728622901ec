import pytest

RULE = "header-separator"


@pytest.mark.parametrize("line", ["| :--- | :--- |", ":--- |:---", "--|--"])
def test_a_separator_passes(check, line):
    assert check(RULE, header=f"| Status | Proposed |\n{line}\n") == []


def test_a_missing_separator_is_found(check):
    header = "| Status | Proposed |\n| Updated | 2026-11-20 |\n"
    assert check(RULE, header=header) == [
        "3:1 Expected a separator below the first row of the header. "
        "Received: '| Updated | 2026-11-20 |'. -> add `| :--- | :--- |` as "
        "the second line of the table"
    ]


def test_other_tables_are_ignored(check):
    assert check(RULE, "| a | b |\n| c | d |\n") == []
