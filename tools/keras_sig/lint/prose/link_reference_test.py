import pytest

RULE = "link-reference"


@pytest.mark.parametrize(
    "body",
    ["[a][b]\n\n[B]: a.md", "[b]\n\n[b]: a.md", "[b][]\n\n[b]: a.md",
     "Text.[^1]\n\n[^1]: A note.", "x[i][j] and `[a][b]`", "- [ ] done",
     "[`a`]\n\n[`a`]: a.md"],
)  # fmt: skip
def test_defined_references_pass(check, body):
    assert check(RULE, body) == []


@pytest.mark.parametrize(
    ("body", "place", "label"),
    [("See [a][b].", "36:8", "[b]"), ("Text.[^1]", "36:6", "[^1]")],
)
def test_a_reference_to_nothing_is_found(check, body, place, label):
    assert check(RULE, body) == [
        f"{place} Expected a definition of {label}. Received: none. -> add a "
        f"line `{label}: address` or remove it"
    ]


def test_a_definition_that_is_not_used_is_found(check):
    assert check(RULE, "Text.\n\n[old]: a.md\n") == [
        "38:1 Expected a link that uses [old]. Received: none. -> remove the "
        "definition, or refer to it"
    ]


def test_code_is_ignored(check):
    assert check(RULE, "```text\n[a][b]\n[c]: d\n```") == []
