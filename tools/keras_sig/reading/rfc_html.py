"""HTML among Markdown: comments, and blocks in which nothing is Markdown."""

import re

# Names that begin a block which ends at an empty line, as CommonMark has it.
NAMES = """
address article aside base basefont blockquote body caption center col colgroup
dd details dialog dir div dl dt fieldset figcaption figure footer form frame
frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu
menuitem nav noframes ol optgroup option p param search section summary table
tbody td tfoot th thead title tr track ul
"""
BLOCKS = frozenset(NAMES.split())
RAW = ("script", "pre", "style", "textarea")
NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]{0,40})(?=[\s/>]|$)")
ATTRIBUTE = (
    r"\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?"
)
ALONE = re.compile(rf"<[A-Za-z][A-Za-z0-9-]*(?:{ATTRIBUTE}){{0,20}}\s*/?>\s*$")
CLOSING = re.compile(r"</[A-Za-z][A-Za-z0-9-]*\s*>\s*$")


def read_html(lines: list[str], at: int, text: str, in_paragraph: bool) -> int:
    """Return the index behind the HTML block that begins in `text`, or `at`.

    A comment is none of these: see `read_comment`.
    """
    name = NAME.match(text)
    if not name:
        return at
    lower = name[1].casefold()
    if lower in RAW and text[1] != "/":
        return _behind_raw(lines, at)
    alone = (
        not in_paragraph
        and len(text) < 1000
        and (ALONE.match(text) or CLOSING.match(text))
    )
    if lower not in BLOCKS and not alone:
        return at
    end = at
    while end < len(lines) and lines[end].strip(" \t"):
        end += 1
    return end


def _behind_raw(lines: list[str], at: int) -> int:
    for end in range(at, len(lines)):
        text = lines[end].casefold()
        if any(f"</{name}>" in text for name in RAW):
            return end + 1
    return len(lines)


def read_comment(lines: list[str], at: int) -> int:
    """Return the index behind the HTML comment that begins at `lines[at]`."""
    search_from = lines[at].index("<!--") + 4
    for end in range(at, len(lines)):
        if "-->" in lines[end][search_from:]:
            return end + 1
        search_from = 0
    return len(lines)
