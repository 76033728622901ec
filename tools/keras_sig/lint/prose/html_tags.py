"""Text is Markdown, not HTML."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.prose.links import without_code
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

OPENING = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,10})(?=[\s/>])")
TAGS = """b big blockquote center code dd details div dl dt em embed font form
    h1 h2 h3 h4 h5 h6 hr i iframe img input li object ol p pre s script small
    span strike strong style sub summary sup svg table tbody td th thead tr u
    ul video"""
NAMES = frozenset(TAGS.split())


def check(document: Document) -> Iterator[Finding]:
    """Find tags that the site shows as text."""
    header = frozenset(document.header_lines)
    for number, line in document.prose:
        if "<" not in line or number in header:
            continue
        for found in OPENING.finditer(without_code(line)):
            if found[1].lower() in NAMES:
                yield document.at(
                    number,
                    f"Expected Markdown. Received: the HTML `{found[0]}>`.",
                    "write it in Markdown, or as code; the site shows tags "
                    "as they are",
                    found.start() + 1,
                    len(found[0]),
                )


RULE = Rule("prose-html", "Text is Markdown, not HTML.", check)
