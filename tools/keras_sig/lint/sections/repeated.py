"""A heading is there once."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find headings that stand twice below the same parent."""
    # Per level, the titles seen since the last heading above it.
    seen: list[dict[str, int]] = [{} for _ in range(8)]
    for section in document.rfc.sections:
        for lower in range(section.level + 1, 8):
            if seen[lower]:
                seen[lower] = {}
        title = section.title.casefold()
        first = seen[section.level].setdefault(title, section.line)
        if title and first != section.line:
            yield document.at(
                section.line,
                f"Expected another heading than in line {first}. "
                f"Received: {section.title!r} again.",
                "join the two sections, or say what is different",
            )


RULE = Rule("section-repeated", "A heading is there once.", check)
