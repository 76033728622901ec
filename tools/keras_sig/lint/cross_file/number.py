"""No two proposals have the same number."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find the number of another proposal."""
    number, row = document.rfc.number, document.rfc.row("number")
    for other in document.proposals.by_number.get(number, []):
        if row is not None and number and other.name != document.rfc.name:
            yield document.at(
                row.line,
                "Expected a number of its own. "
                f"Received: {number}, which {other.name} has.",
                "write the number of the pull request that opened this one",
                row.column,
                len(document.cell_at(row)[1]),
            )


RULE = Rule("cross-number", "No two proposals have one number.", check)
