"""Rows of the header come in one order."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.header.rows import KNOWN
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

ORDER = ("status", "number", "authors", "sponsors", "updated", "obsoletes")


def check(document: Document) -> Iterator[Finding]:
    """Find rows that stand behind one they belong before."""
    last, label = -1, ""
    names = ", ".join(KNOWN[key] for key in ORDER)
    for row in document.rfc.rows:
        if row.key not in ORDER:
            continue
        rank = ORDER.index(row.key)
        if rank < last:
            yield document.at(
                row.line,
                f"Expected the row {row.label!r} before {label!r}. "
                "Received: it comes behind.",
                f"order the rows: {names}",
            )
        elif rank > last:
            last, label = rank, row.label


RULE = Rule("header-order", "The rows come in the usual order.", check)
