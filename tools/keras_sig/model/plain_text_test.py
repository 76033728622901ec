from importlib import import_module

import pytest

from keras_sig.model.plain_text import escape, quote, shorten

# An independent reader; the records themselves use no library.
MarkdownIt = import_module("markdown_it").MarkdownIt
TEXTS = [
    "plain",
    "a `relu` and\n\n# more",
    "<script>x</script>",
    "[x](javascript:1) ![y](z)",
    "**b** _i_ ~~s~~ | a | &amp; \\",
    "- item",
    "``` fence",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_quoted_text_is_one_code_span(text):
    html = MarkdownIt().render(f"x {quote(text)} y")
    assert html.startswith("<p>x <code>")
    assert html.endswith("</code> y</p>\n")
    assert html.count("<") == 4


@pytest.mark.parametrize("text", TEXTS)
def test_an_escaped_text_is_only_text(text):
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(
        f"x {escape(text)}"
    )
    (inline,) = [token for token in tokens if token.type == "inline"]
    kinds = {child.type for child in inline.children}
    assert kinds <= {"text", "text_special"}
    shown = "".join(child.content for child in inline.children)
    assert shown == f"x {' '.join(text.split())}"


def test_nothing_stays_nothing():
    assert quote(" \n") == ""


def test_a_long_text_is_cut():
    assert shorten("a" * 300) == "a" * 197 + "..."


def test_what_moves_a_cursor_or_turns_the_writing_is_left_out():
    assert shorten("a\u202eb\x1b[2J\u200bc") == "ab[2Jc"
