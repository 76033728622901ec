"""Documents that are made to be slow: twice the text is twice the work.

Work is how many functions are called, those written in C included; what one
of these does inside is not seen.
"""

import sys

import pytest

HEADER = "| Status | Proposed |\n| :-- | :-- |\n| Author(s) | A (a@b.test) |\n"
SIZE = 3_000
# Only so many suppressions and findings are looked at: there have to be more.
SIZE_OF_BLOCKS = 12_000
SIGNS = {
    **dict(zip(
        ("bars", "back quotes", "brackets", "angles", "hashes", "stars",
         "underscores", "dashes", "colons", "braces", "backslashes", "at signs",
         "letters", "spaces", "tabs", "equals signs", "quotes"),
        "|`[<#*_-:{\\@a \t=>", strict=True)),
    "links": "[a](", "images": "![", "addresses": "http://a.", "mail": "a@",
    "pull requests": "a/b/pull/", "items": "- ", "quoted items": "> - ",
    "numbers": "1. ", "comments": "<!--", "elements": "<a b='", "names": "A, ",
    "symbols": "keras.", "files": "a.md ", "dates": "20190101-a ",
}  # fmt: skip
BLOCKS = {
    "headings of one name": "## Same\n",
    "sections of one name": "## Same\n\nText.\n\n",
    "underlined headings": "a\nb\n===\n",
    "one underlined heading": "a\n",
    "symbols": "### keras.ops.a\n",
    "links": "[a](#b) [c][d] ![](e.png)\n",
    "definitions of links": "[a]: b\n",
    "fences": "```\n```\n",
    "programs": "```python\ndef f(x, y=1): ...\n```\n",
    "broken programs": "```python not-yet\ndef f(x,\n```\n",
    "comments": "<!-- a -->\n",
    "suppressions": "<!-- sig: disable=code-tagged a -->\n```\na\n```\n",
    "raw elements": "<pre>\n",
    "elements": "<details>\n",
    "rows": "| Updated | 2026 |\n",
    "ends of lines": "a\r",
}


def fill(unit, size):
    return unit * (size // len(unit))


def in_line(unit, size):
    return f"# T\n\n{HEADER}\n{fill(unit, size)}\n"


def in_lines(unit, size):
    return in_line(f"{unit}\n", size)


def in_heading(unit, size):
    return f"# T\n\n{HEADER}\n## {fill(unit, size)}\n"


def in_title(unit, size):
    return f"# {fill(unit, size)}\n\n{HEADER}\n"


def in_header(unit, size):
    text = fill(unit, size // 3)
    rows = "".join(f"| {k} | {text} |\n" for k in ("Sponsor", "Obsoletes"))
    return f"# T\n\n{HEADER}{rows}| {text} | a |\n"


def in_program(unit, size):
    return f"# T\n\n{HEADER}\n```python\n{fill(unit, size)}\n```\n"


def work(run):
    """Return how many functions `run` calls."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return calls


def assert_linear(findings, make, unit, size):
    small, large = make(unit, size), make(unit, 2 * size)
    findings(document=make(unit, 100))
    once = work(lambda: findings(document=small))
    assert work(lambda: findings(document=large)) < 2.2 * once


@pytest.mark.parametrize(
    "make", [in_line, in_lines, in_heading, in_title, in_header, in_program]
)
@pytest.mark.parametrize("name", SIGNS)
def test_twice_as_many_signs_are_twice_the_work(findings, make, name):
    assert_linear(findings, make, SIGNS[name], SIZE)


@pytest.mark.parametrize("name", BLOCKS)
def test_twice_as_many_blocks_are_twice_the_work(findings, name):
    assert_linear(findings, in_line, BLOCKS[name], SIZE_OF_BLOCKS)


def test_more_work_than_that_is_seen():
    def pairs(count):
        return work(lambda: [abs(b) for a in range(count) for b in range(a)])

    assert pairs(200) > 3 * pairs(100)
