"""The sections that reviewers look for are there."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.nearest import nearest
from keras_sig.lint.rule import Rule
from keras_sig.lint.sections.expected import EXPECTED, find_expected
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find sections that are missing; near headings are named."""
    found = find_expected(document.rfc)
    titles = [s.title for s in document.rfc.sections]
    for index, name in enumerate(EXPECTED):
        if name in found:
            continue
        near = nearest(name, titles)
        place = f"behind `## {EXPECTED[index - 1]}`" if index else "first"
        yield document.at(
            document.title_line,
            f"Expected a section `## {name}`. "
            f"Received: {repr(near[0]) if near else 'none'}.",
            f"rename that heading to `## {name}`"
            if near
            else f"add it {place}; templates/rfc.md says what goes into it",
        )


RULE = Rule("section-missing", "The expected sections are there.", check)
