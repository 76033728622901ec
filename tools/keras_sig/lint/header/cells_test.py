import pytest

RULE = "header-cells"
TOP = "| Status | Proposed |\n|-|-|\n"


@pytest.mark.parametrize(
    "row",
    [
        "| Authors | A \\| B |",
        "Authors | A",
        "| Authors | |",
        "| Authors | A ||",
    ],
)
def test_two_cells_pass(check, row):
    assert check(RULE, header=f"{TOP}{row}\n") == []


def test_a_third_cell_is_found(check):
    assert check(RULE, header=f"{TOP}| Authors | A (@a) | B (@b) |\n") == [
        "5:22 Expected two cells in the row 'Authors'. Received: 'B (@b)' "
        "too. -> write `\\|` for a bar in the text; separate people by commas"
    ]


def test_a_row_without_a_second_cell_is_found(check):
    assert check(RULE, header=f"{TOP}| Updated |\n") == [
        "5:1 Expected a second cell in the row 'Updated'. Received: none. "
        "-> write `| Updated | value |`"
    ]


def test_other_tables_are_ignored(check):
    assert check(RULE, "| a |\n|-|\n| b | c | d |\n") == []
