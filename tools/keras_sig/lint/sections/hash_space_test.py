import pytest

RULE = "section-hash"


@pytest.mark.parametrize("line", ["### Cost", "#12", "#tag", "######", "#!x"])
def test_headings_and_numbers_pass(check, line):
    assert check(RULE, f"Text.\n\n{line}\n\nMore.") == []


def test_a_heading_without_the_space_is_found(check):
    assert check(RULE, "###Cost of it\n\nNone.") == [
        "36:1 Expected a space behind '###'. Received: '###Cost of it'. -> "
        "write the space: without it, this is no heading"
    ]


def test_lines_within_a_paragraph_and_code_are_ignored(check):
    assert check(RULE, "See\n#Cost\nbelow.\n\n```c\n\n#Cost\n\n```") == []
