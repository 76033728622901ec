"""Names of arguments have at most three parts."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import new_arguments
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MOST = 3
# One word of the field, however it is written.
TERMS = re.compile(r"(?:(?<=_)|^)top_k(?=_|$)")


def check(document: Document) -> Iterator[Finding]:
    """Find arguments named by a phrase; a number is no part of it."""
    for _, argument in new_arguments(document):
        words = TERMS.sub("top", argument.name).split("_")
        parts = [word for word in words if word and not word.isdigit()]
        if len(parts) > MOST:
            yield document.at(
                argument.line,
                f"Expected at most {MOST} parts in a name. "
                f"Received: `{argument.name}`, {len(parts)} parts.",
                "leave out what the function says already, or divide the "
                "object",
                argument.column,
            )


RULE = Rule(
    "guide-long-name",
    "Names have at most 3 parts.",
    check,
    "guidelines",
)
