"""A heading is no sentence."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

STOPS = ".,;:\uff1a\u3002"


def check(document: Document) -> Iterator[Finding]:
    """Find headings that end with a stop or a colon."""
    header = document.rfc.rows[0].line
    for section in document.rfc.sections:
        line = document.rfc.lines[section.last_words - 1].rstrip()
        if line.lstrip("\ufeff ").startswith("#"):
            line = line.rstrip("#").rstrip()
        text = line.rstrip("*_`")
        plain = text.rstrip(STOPS)
        found = text[len(plain) :]
        if not found or found.startswith("..") or not plain.strip("# "):
            continue
        if section.line < header and section.level == 1 and found == ".":
            # The rule about titles finds it.
            continue
        yield document.at(
            section.last_words,
            "Expected a heading without a stop at its end. "
            f"Received: {found!r}.",
            "remove it: anchors and the table of contents read better",
            len(plain) + 1,
            len(found),
            "",
        )


RULE = Rule("section-punctuation", "A heading ends with a word.", check)
