import pytest

RULE = "header-authors"
HEADER = "| Status | Proposed |\n|-|-|\n| **Author(s)** | {} |\n"
FIX = "the announcement goes to that address; separate people by commas"


@pytest.mark.parametrize(
    "cell", ["A B (a@x.test)", "A (@a), B <b@x.test>", "A (@a) & B (@b)"]
)
def test_people_with_an_address_pass(check, cell):
    assert check(RULE, header=HEADER.format(cell)) == []


@pytest.mark.parametrize(
    ("cell", "name"),
    [("A B", "A B"), ("A B (Initech)", "A B"), ("a@x.test", "a@x.test")],
)
def test_people_without_name_or_address_are_found(check, cell, name):
    assert check(RULE, header=HEADER.format(cell)) == [
        "5:19 Expected `Name (mail)` or `Name (@handle)` in Author(s). "
        f"Received: {name!r}. -> {FIX}"
    ]


def test_an_empty_cell_is_found(check):
    (found,) = check(RULE, header=HEADER.format(""))
    assert "in the row Author(s). Received: an empty cell." in found


def test_a_missing_row_is_found(check):
    assert check(RULE, header="| Status | Proposed |\n|-|-|\n") == [
        "3:1 Expected a person in the row Author(s). Received: no such row. "
        "-> write `| **Author(s)** | Full Name (name@example.org) |`"
    ]


def test_the_sponsor_is_ignored(check):
    header = HEADER.format("A (@a)") + "| Sponsor | nobody |\n"
    assert check(RULE, header=header) == []
