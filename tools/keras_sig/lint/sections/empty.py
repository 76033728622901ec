"""A section says something."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find sections with nothing but comments in them."""
    commented = {
        line
        for first, last in document.rfc.hidden
        for line in range(first, last + 1)
    }
    for section in document.rfc.sections:
        body = range(section.line + section.height, section.end_line + 1)
        if not any(
            document.rfc.lines[number - 1].strip(" \t=-")
            for number in body
            if number not in commented
        ):
            yield document.at(
                section.line,
                f"Expected text below the heading {section.title!r}. "
                "Received: none.",
                "write it, even if it is one sentence, or remove the heading",
            )


RULE = Rule("section-empty", "No section is empty.", check)
