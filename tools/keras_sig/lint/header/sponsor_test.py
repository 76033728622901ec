import pytest

RULE = "header-sponsor"
HEADER = "| Status | Proposed |\n|-|-|\n| **Sponsor** | {} |\n"


def test_a_sponsor_with_an_address_passes(check):
    assert check(RULE, header=HEADER.format("A B (a@x.test)")) == []


def test_a_sponsor_without_an_address_is_found(check):
    assert check(RULE, header=HEADER.format("soon")) == [
        "5:17 Expected `Name (mail)` or `Name (@handle)` in Sponsor. "
        "Received: 'soon'. -> add an address, as `soon (name@example.org)`: "
        "the announcement goes there; separate people by commas"
    ]


@pytest.mark.parametrize("cell", ["to be found", "*Sponsor wanted*"])
def test_a_sponsor_who_is_looked_for_is_missing(check, cell):
    assert check(RULE, header=HEADER.format(cell)) == [
        "5:17 Expected a person in the row Sponsor. "
        f"Received: {cell!r}. -> write `| **Sponsor** | Full Name "
        "(name@example.org) |`"
    ]


def test_a_missing_sponsor_is_found(check):
    (found,) = check(RULE, header="| Status | Proposed |\n|-|-|\n")
    assert "a person in the row Sponsor. Received: no such row." in found


def test_authors_are_ignored(check):
    header = HEADER.format("A (@a)") + "| Authors | nobody |\n"
    assert check(RULE, header=header) == []
