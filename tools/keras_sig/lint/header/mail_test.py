import pytest

RULE = "header-mail"
HEADER = "| Status | Proposed |\n|-|-|\n| **Author(s)** | {} |\n"
FIX = "write `Full Name (name@example.org)`; forges make the link"


@pytest.mark.parametrize(
    "cell",
    [
        "A B (a@x.test)",
        "A (@a) & B <b@x.test>",
        "Matt Dot (@dot, at Initech)",
        "",
    ],
)
def test_plain_addresses_and_handles_pass(check, cell):
    assert check(RULE, header=HEADER.format(cell)) == []


@pytest.mark.parametrize(
    ("cell", "wrong"),
    [
        ("<a href=mailto:a@x.test>A B</a>", "a link"),
        ("[A B](mailto:a@x.test)", "a link"),
        ("A B (a at x dot test)", "'at' in place of a sign"),
        ("A B (a[at]x.test)", "'[at]' in place of a sign"),
        ("A B (a@localhost)", "'a@localhost'"),
        ("A B (a@@x.test)", "'a@@x.test'"),
    ],
)
def test_other_addresses_are_found(check, cell, wrong):
    assert check(RULE, header=HEADER.format(cell)) == [
        "5:19 Expected mail addresses as `name@example.org` in Author(s). "
        f"Received: {wrong}. -> {FIX}"
    ]


def test_other_rows_are_ignored(check):
    header = "| Status | Proposed |\n|-|-|\n| Updated | at noon at sea |\n"
    assert check(RULE, header=header) == []
