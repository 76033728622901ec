"""Nothing is left to be written."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.prose.links import without_code
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MARKS = ("TODO", "TBD", "TBA", "FIXME", "XXX", "WIP")
WORDS = re.compile(rf"\b(?:{'|'.join(MARKS)})\b")
# Rows in which other rules find that something is missing.
OWN_RULES = ("status", "number", "authors", "sponsors", "updated")


def check(document: Document) -> Iterator[Finding]:
    """Find marks that authors leave for themselves."""
    if not any(mark in document.rfc.text for mark in MARKS):
        return
    rows = {
        row.line
        for row in document.rfc.rows
        if row.key in OWN_RULES and row.value.startswith(MARKS)
    }
    for number, line in document.prose:
        if number in rows:
            continue
        for found in WORDS.finditer(without_code(line)):
            yield document.at(
                number,
                f"Expected finished text. Received: {found[0]!r}.",
                "write it, or ask in Questions and Discussion Topics",
                found.start() + 1,
                len(found[0]),
            )


RULE = Rule("prose-unfinished", "Nothing is left to be written.", check)
