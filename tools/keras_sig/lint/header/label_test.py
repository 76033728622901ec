import pytest

RULE = "header-label"
TOP = "| Status | Proposed |\n|-|-|\n"


@pytest.mark.parametrize(
    "label", ["**Author(s)**", "Authors", "Sponsors", "RFC #", "**Obsoletes**"]
)
def test_usual_names_pass(check, label):
    assert check(RULE, header=f"{TOP}| {label} | A |\n") == []


@pytest.mark.parametrize(
    ("label", "usual"),
    [
        ("Sponsors(s)", "Sponsor"),
        ("AUTHOR(S)", "Author(s)"),
        ("Last updated", "Updated"),
        ("RFC", "RFC #"),
    ],
)
def test_other_spellings_are_found(check, label, usual):
    assert check(RULE, header=f"{TOP}| **{label}** | A |\n") == [
        f"5:5 Expected {usual!r} as the name of the row. "
        f"Received: {label!r}. -> write **{usual}**"
    ]


def test_a_name_with_hidden_characters_is_found_at_its_row(check):
    (found,) = check(RULE, header=f"{TOP}| R\u200bFC | 1 |\n")
    assert found.startswith("5:1 ")


def test_unknown_rows_are_ignored(check):
    assert check(RULE, header=f"{TOP}| Autors | A |\n") == []
