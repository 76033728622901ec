import pytest

RULE = "header-authors"
HEADER = "| Status | Proposed |\n|-|-|\n| **Author(s)** | {} |\n"
FIX = (
    "add an address, as `A B (name@example.org)`: the announcement goes "
    "there; separate people by commas"
)


@pytest.mark.parametrize(
    "cell", ["A B (a@x.test)", "A (@a), B <b@x.test>", "A (@a) & B (@b)"]
)
def test_people_with_an_address_pass(check, cell):
    assert check(RULE, header=HEADER.format(cell)) == []


@pytest.mark.parametrize("cell", ["A B", "A B (Initech)", "TBD, A B"])
def test_people_without_an_address_are_found(check, cell):
    (found,) = check(RULE, header=HEADER.format(cell))
    assert found.endswith(
        " Expected `Name (mail)` or `Name (@handle)` in Author(s). "
        f"Received: 'A B'. -> {FIX}"
    )


@pytest.mark.parametrize("address", ["a@x.test", "@ada"])
def test_an_address_without_a_name_is_found(check, address):
    assert check(RULE, header=HEADER.format(address)) == [
        "5:19 Expected `Name (mail)` or `Name (@handle)` in Author(s). "
        f"Received: {address!r}. -> put the name before the address: "
        f"`Name ({address})`"
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
