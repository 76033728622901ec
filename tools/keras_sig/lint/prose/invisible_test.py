import pytest

RULE = "prose-invisible"


@pytest.mark.parametrize(
    "text",
    ["Plain\ttext", "20\u00a0km", "\U0001f469\u200d\U0001f4bb", "\u00e4"],
)
def test_text_that_can_be_seen_passes(check, text):
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\u200b", "200B"),
        ("\ufeff", "FEFF"),
        ("\u202e", "202E"),
        ("\x1b", "001B"),
    ],
)
def test_what_cannot_be_seen_is_found(check, character, code):
    assert check(RULE, f"```text\nab{character * 2}c\n```") == [
        f"37:3 Expected text that can be seen. Received: 2 x U+{code}. -> "
        "remove it; what readers see has to be what programs read"
    ]


def test_a_byte_order_mark_is_found_at_the_start(check):
    text = "\ufeff# T\n\n| Status | Proposed |\n|-|-|\n"
    (found,) = check(RULE, document=text)
    assert found.startswith("1:1 ")


def test_spaces_of_the_header_are_ignored(check):
    header = "| Status | Proposed |\n|-|-|\n| Authors | A\u200bB |\n"
    assert check(RULE, header=header) == []
