"""Headings go down one level at a time."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find headings whose parent is missing."""
    above = 0
    for section in document.rfc.sections:
        if above and section.level > above + 1:
            yield document.at(
                section.line,
                f"Expected a heading of level {above + 1} or higher below "
                f"one of level {above}. Received: level {section.level}.",
                f"write `{'#' * (above + 1)} {section.title}`",
            )
        above = section.level


RULE = Rule("section-level", "Headings skip no level.", check)
