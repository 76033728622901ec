"""Nothing is left to be written."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.prose.links import without_code
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MARKS = ("TODO", "TBD", "TBA", "FIXME", "XXX", "WIP")
WORDS = re.compile(rf"\b(?:{'|'.join(MARKS)})\b")


def check(document: Document) -> Iterator[Finding]:
    """Find marks that authors leave for themselves."""
    if not any(mark in document.rfc.text for mark in MARKS):
        return
    for number, line in document.prose:
        for found in WORDS.finditer(without_code(line)):
            yield document.at(
                number,
                f"Expected finished text. Received: {found[0]!r}.",
                "write it, or ask in Questions and Discussion Topics",
                found.start() + 1,
                len(found[0]),
            )


RULE = Rule("prose-unfinished", "Nothing is left to be written.", check)
