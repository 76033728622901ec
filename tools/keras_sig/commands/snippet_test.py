import pytest

from keras_sig.commands.snippet import Snippet, make_snippet


@pytest.mark.parametrize(
    ("line", "column", "end", "snippet"),
    [
        ("a bad word", 3, 6, Snippet("a bad word", 2, 3)),
        ("end", 4, 4, Snippet("end", 3, 1)),
        ("", 1, 1, Snippet("", 0, 1)),
        ("\tx", 2, 3, Snippet(" x", 1, 1)),
        ("a\x1b[31m", 2, 3, Snippet("a\ufffd[31m", 1, 1)),
        ("\u6f22\u5b57 x", 2, 3, Snippet("\u6f22\u5b57 x", 2, 2)),
        ("e\u0301x", 3, 4, Snippet("e\u0301x", 1, 1)),
        ("short", 90, 95, Snippet("short", 5, 1)),
    ],
)
def test_the_mark_stands_under_the_span(line, column, end, snippet):
    assert make_snippet(line, column, end) == snippet


def test_a_long_line_is_cut_on_both_sides():
    snippet = make_snippet("a" * 200 + "bad" + "c" * 200, 201, 204)
    assert snippet.text == "..." + "a" * 40 + "bad" + "c" * 57 + "..."
    assert snippet.text[snippet.offset :][: snippet.width] == "bad"


def test_a_mark_ends_with_what_is_shown():
    snippet = make_snippet("a" * 300, 1, 301)
    assert (len(snippet.text), snippet.width) == (103, 100)
