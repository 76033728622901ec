"""A heading has a space behind its hashes."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

DEEPEST = 6


def check(document: Document) -> Iterator[Finding]:
    """Find lines that were meant to be headings."""
    lines = ["", *document.rfc.lines, ""]
    for number, line in document.prose:
        if not line.startswith("#"):
            continue
        marks = len(line) - len(line.lstrip("#"))
        if marks > DEEPEST or len(line) == marks:
            continue
        alone = not (lines[number - 1].strip() or lines[number + 1].strip())
        if alone and _starts_words(line[marks], marks):
            yield document.at(
                number,
                f"Expected a space behind {line[:marks]!r}. "
                f"Received: {line[: marks + 20]!r}.",
                "write the space: without it, this is no heading",
                1,
                marks,
                line[:marks] + " ",
            )


def _starts_words(character: str, marks: int) -> bool:
    """Tell a heading from `#12` and `#tag`."""
    return character.isupper() or (marks > 1 and character.isalnum())


RULE = Rule("section-hash", "A heading has a space behind its hashes.", check)
