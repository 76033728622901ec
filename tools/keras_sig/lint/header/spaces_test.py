RULE = "header-spaces"
HEADER = "| Status | Proposed |\n|-|-|\n| Authors |{}Ada |\n"


def test_plain_spaces_pass(check):
    assert check(RULE, header=HEADER.format("  \t")) == []


def test_a_space_that_does_not_break_is_found(check):
    assert check(RULE, header=HEADER.format(" \u00a0\u00a0")) == [
        "5:13 Expected plain spaces in the header. Received: 2 x U+00A0. "
        "-> replace it by a space, or remove it"
    ]


def test_a_character_without_width_is_found_in_a_further_row(check):
    header = HEADER.format(" ") + "| | B\u200bb |\n"
    (found,) = check(RULE, header=header)
    assert found.startswith("6:6 ") and "1 x U+200B" in found


def test_the_text_is_ignored(check):
    assert check(RULE, "20\u00a0km") == []
