import pytest

RULE = "header-number"
HEADER = "| Status | Proposed |\n|-|-|\n| **RFC #** | {} |\n"
FIX = (
    "write the number alone, or as `[12](.../pull/12)`; before there is one, "
    "leave the row out"
)


@pytest.mark.parametrize(
    "number", ["12", "#12", "[12](https://a.test/org/repo/pull/12)", "PR 12"]
)
def test_a_number_passes(check, number):
    assert check(RULE, header=HEADER.format(number)) == []


@pytest.mark.parametrize("text", ["NNN", "TBD", "0", "[NNN](https://a.test)"])
def test_what_is_no_number_is_found(check, text):
    assert check(RULE, header=HEADER.format(text)) == [
        "5:15 Expected the number of the pull request. "
        f"Received: {text!r}. -> {FIX}"
    ]


@pytest.mark.parametrize(
    ("link", "number"), [("pull/13", "13"), ("pull/NNN", "no number")]
)
def test_a_link_to_another_number_is_found(check, link, number):
    cell = f"[12](https://a.test/org/repo/{link})"
    (found,) = check(RULE, header=HEADER.format(cell))
    assert f"Received: 12 with a link to {number}." in found


def test_a_missing_row_is_ignored(check):
    assert check(RULE, header="| Status | Proposed |\n|-|-|\n") == []
