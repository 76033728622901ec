import pytest

from keras_sig.mail.clean_text import one_line, quoted


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Scale ops", "Scale ops"),
        ("A\r\nBcc: x@example.org", "A Bcc: x@example.org"),
        ("A\x00B\u2028C", "A B C"),
        ("A\u202eB\ufeffC\udc80", "ABC"),
        ("\t \n", ""),
    ],
)
def test_a_line_has_no_ends_and_nothing_hidden(text, line):
    assert one_line(text) == line


def test_a_long_line_is_cut():
    assert one_line("a" * 151) == "a" * 147 + "..."
    assert one_line("a" * 150) == "a" * 150


def test_each_line_of_a_quotation_is_marked():
    text = "Fine.\n\n-- \nThe BDFL\nFrom: x@example.org"
    assert quoted(text) == (
        "> Fine.\n>\n> --\n> The BDFL\n> From: x@example.org"
    )


def test_a_quotation_is_wrapped_cut_and_cleared():
    lines = quoted("word " * 1000).splitlines()
    assert max(map(len, lines)) <= 76
    assert lines[-1].endswith("...")
    assert quoted("a\u202eb\x07c") == "> abc"
    assert quoted(" \n ") == ""
