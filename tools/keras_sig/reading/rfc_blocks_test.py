import random

import pytest
from markdown_it import MarkdownIt

from keras_sig.reading.rfc_blocks import scan
from keras_sig.reading.rfc_text import split_lines

LINES = (
    *("Text.", "", "", "# One", "## Two", "  ### Three", "    # code"),
    *("```python", "```", "~~~ toml x", "~~~", "  ```", "  ```sh", "   ```"),
    *("    ```", "    ```yaml", "````", "- ```", "\t```", "> ```"),
    *("- item", "  more", "* item", "1. one", "10. ten", "    deep", "***"),
    *("      deeper", "> quote", "> - item", "- # Four", "  - nested"),
    *("<!-- c -->", "<!--", "![x](y)", "- [ ] task", "\ttab"),
    *("===", "---", "  ==", "- - -", "Words", "[a]: b"),
)


def fences_of(text):
    found = scan(split_lines(text)).fences
    return [(f.line, f.language, f.text) for f in found]


def headings_of(text):
    return {(s.line, s.level) for s in scan(split_lines(text)).sections}


def test_blocks_are_those_of_an_independent_parser():
    parser = MarkdownIt("commonmark")
    chance = random.Random(6)
    for _ in range(3000):
        lines = chance.choices(LINES, k=chance.randint(1, 25))
        text = "\n".join(lines) + "\n"
        tokens = parser.parse(text)
        fences = [
            (t.map[0] + 1, (t.info.split() or [""])[0], t.content)
            for t in tokens
            if t.type == "fence"
        ]
        assert fences_of(text) == fences
        headings = {
            (t.map[0] + 1, int(t.tag[1]), t.level)
            for t in tokens
            if t.type == "heading_open"
        }
        top = {(line, size) for line, size, level in headings if not level}
        every = {(line, size) for line, size, _ in headings}
        assert top <= headings_of(text) <= every


@pytest.mark.parametrize(
    ("text", "fences"),
    [
        ("- a\n\n  ```py\n  x\n  ```\n", [(3, "py", "x\n")]),
        ("1. a\n   ```py\n   x\nText\n", [(2, "py", "x\n")]),
        ("> ```py\n> x\nText\n", [(1, "py", "x\n")]),
        ("```py\n> ```\n```\n", [(1, "py", "> ```\n")]),
        ("- ```py\n  x\n  ```\n", [(1, "py", "x\n")]),
        ("Text\n\n    ```py\n", []),
        ("<details>\n```\nno\n```\n", []),
        ("<details>\n\n```\nyes\n```\n", [(3, "", "yes\n")]),
        ("<pre>\n\n```\n</pre>\n```py\n", [(5, "py", "")]),
        ("<span class='a'>\n```\n", []),
        ("<span> a\n```\n", [(2, "", "")]),
        ("``` a`b\n", []),
        ("```py x y z\n", [(1, "py", "")]),
    ],
)
def test_a_fence_ends_with_what_holds_it(text, fences):
    assert fences_of(text) == fences


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("## Objective {#objective}\n", "Objective"),
        ("# **Bold** `code`\n", "Bold code"),
        ("# __Bold__\n", "Bold"),
        ("# [Linked](https://a.test) &amp; more\n", "Linked & more"),
        ("# a\\_b\\#\n", "a_b#"),
        ("# \u200bA\u2060B\n", "AB"),
        ("A\n  B\n===\n", "A B"),
        ("\nA\nB\nC\n---\n", "A B C"),
    ],
)
def test_a_title_is_the_words_of_its_heading(text, title):
    (section,) = scan(split_lines(text)).sections
    assert section.title == title


@pytest.mark.parametrize(
    "text",
    [
        "- a\n---\n",
        "> a\n---\n",
        "| a |\n---\n",
        "***\n---\n",
        "    a\n---\n",
        "> # a\n",
        "#a\n",
        "<div>\n# a\n",
    ],
)
def test_what_is_no_heading_is_none(text):
    assert scan(split_lines(text)).sections == []


def test_a_heading_has_all_the_lines_above_its_underline():
    (section,) = scan(["Text.", "", "A", "B", "C", "---", "D"]).sections
    assert (section.line, section.height, section.end_line) == (3, 4, 7)
    assert section.last_words == 5
