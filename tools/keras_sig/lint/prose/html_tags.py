"""Text is Markdown, not HTML."""

import re
from collections.abc import Iterator
from itertools import groupby

from keras_sig.lint.document import Document
from keras_sig.lint.prose.links import without_code
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

OPENING = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,10})(?=[\s/>])")
TAGS = """b big blockquote center code dd details div dl dt em embed font form
    h1 h2 h3 h4 h5 h6 hr i iframe img input li object ol p pre s script small
    span strike strong style sub summary sup svg table tbody td th thead tr u
    ul video"""
NAMES = frozenset(TAGS.split())
MARKDOWN = {
    **dict.fromkeys(("b", "strong"), "`**words**`"),
    **dict.fromkeys(("i", "em"), "`*words*`"),
    **dict.fromkeys(("ul", "ol", "li"), "a list of lines that begin with `-`"),
    **dict.fromkeys(("table", "thead", "tbody", "tr"), "a table with `|`"),
    "code": "words between back quotes",
    "pre": "a fenced block",
    "img": "`![what is seen](file.png)`",
}


def check(document: Document) -> Iterator[Finding]:
    """Find tags that the site shows as text, once in a paragraph."""
    header = frozenset(document.header_lines)
    opened: set[str] = set()
    for _, lines in groupby(document.prose, lambda line: not line[1].strip()):
        found: list[tuple[int, re.Match[str]]] = []
        for number, line in lines:
            if "<" not in line or number in header:
                continue
            for tag in OPENING.finditer(without_code(line)):
                name = tag[2].lower()
                # One that closes is part of the one that opens.
                if name in NAMES and not (tag[1] and name in opened):
                    found.append((number, tag))
                    opened.add(name)
        if found:
            yield _finding(document, found)


def _finding(
    document: Document, found: list[tuple[int, re.Match[str]]]
) -> Finding:
    number, tag = found[0]
    written = dict.fromkeys(f"`<{t[1]}{t[2].lower()}>`" for _, t in found)
    names = dict.fromkeys(t[2].lower() for _, t in found)
    if "pre" in names:
        names.pop("code", None)
    instead = dict.fromkeys(MARKDOWN[n] for n in names if n in MARKDOWN)
    return document.at(
        number,
        f"Expected Markdown. Received: the HTML {', '.join(written)}.",
        f"write {', '.join(instead) or 'it in Markdown'}, or the tags as "
        "code; the site shows tags as they are",
        tag.start() + 1,
        len(tag[0]),
    )


RULE = Rule("prose-html", "Text is Markdown, not HTML.", check)
