import html
import re

import markdown
import pytest

from keras_sig.site.page_text import (
    block,
    front_matter,
    heading,
    inert_text,
    plain_title,
)

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.superfences",
]


def converted(text):
    return markdown.markdown(text, extensions=EXTENSIONS)


@pytest.mark.parametrize(
    "title",
    [
        "*a* _b_ `c`",
        "[x](y) ![z](w)",
        "a {: onclick=x }",
        "1. | # \\",
        "[TOC]",
    ],
)
def test_a_title_shows_just_these_characters(title):
    made = converted(f"# {inert_text(title)}")
    assert html.unescape(re.sub(r"</?h1[^>]*>", "", made)) == title
    assert "onclick=" not in re.sub(r">[^<]*<", "><", made)


def test_a_title_cannot_open_a_tag():
    assert plain_title("</title>&lt;b>\n") == "‹/title›&amp;lt;b› "


def test_a_heading_has_its_anchor():
    assert converted(heading(2, "A & b", "a--b")) == (
        '<h2 id="a--b">A &#38; b</h2>'
    )


@pytest.mark.parametrize(
    "content",
    [
        "<pre>a\n\n```python\nb\n```\n\n*c*</pre>",
        "<p>one</p>\n\n<p>~~~\n[a](b)\n~~~</p>\n",
        "<p>--8&lt;-- x\n\n# no heading\n\n[TOC]</p>",
    ],
)
def test_html_of_ours_passes_through(content):
    made = converted(block(content, "x"))
    plain = content.replace("\n", "&#10;")
    plain = plain.replace("`", "&#96;").replace("~", "&#126;")
    assert made == f'<div class="x">{plain}</div>'


def test_front_matter_is_data():
    assert front_matter('a: "b"', hide=["toc"]) == (
        '---\ntitle: "a: \\"b\\""\nhide: ["toc"]\n---\n'
    )


def test_a_block_can_be_left_out_of_the_search():
    made = converted(block("<div>a</div> <div>b</div>", "x", searched=False))
    assert made == (
        '<article class="x" data-search-exclude>'
        "<div>a</div> <div>b</div></article>"
    )
