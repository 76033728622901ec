RULE = "naming-length"
DOCUMENT = "# {}\n\n| Status | Proposed |\n|-|-|\n"
FIX = "shorten it: the objective has room for the rest"


def test_a_title_and_a_name_of_the_longest_length_pass(check):
    text = DOCUMENT.format("x" * 72)
    assert check(RULE, document=text, name=f"20261120-{'y' * 50}.md") == []


def test_a_longer_title_is_found(check):
    assert check(RULE, document=DOCUMENT.format("x" * 73)) == [
        "1:1 Expected a title of at most 72 characters. Received: 73, "
        f"'{'x' * 72}'... -> {FIX}"
    ]


def test_a_longer_name_is_found(check):
    assert check(RULE, name=f"2026-11-20-{'y' * 51}") == [
        "1:1 Expected a name behind the date of at most 50 characters. "
        f"Received: 51, '{'y' * 50}'... -> {FIX}"
    ]


def test_what_marks_up_a_title_does_not_count(check):
    text = DOCUMENT.format(f"`{'x' * 70}` [b](https://example.org/page)")
    assert check(RULE, document=text) == []


def test_other_headings_are_ignored(check):
    assert check(RULE, "## " + "x" * 200) == []
