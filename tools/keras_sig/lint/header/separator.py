"""The header is a table for Markdown too."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

SEPARATOR = "| :--- | :--- |"


def check(document: Document) -> Iterator[Finding]:
    """Find a header without the line of dashes below its first row."""
    first = document.rfc.rows[0].line
    below = document.rfc.lines[first : first + 1]
    if below and "-" in below[0] and not below[0].strip(" \t|:-"):
        return
    line = document.rfc.lines[first - 1]
    yield document.at(
        first,
        "Expected a separator below the first row of the header. "
        f"Received: {(below or [''])[0][:40]!r}.",
        f"add `{SEPARATOR}` as the second line of the table",
        1,
        len(line),
        f"{line}\n{SEPARATOR}" if line.startswith("|") else None,
    )


RULE = Rule(
    "header-separator", "The first row is followed by a separator.", check
)
