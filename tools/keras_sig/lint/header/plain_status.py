"""The status is one plain word."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find a status with decoration, remarks or another word for it."""
    row = document.rfc.row("status")
    status = document.rfc.status.capitalize()
    if row is None or not status:
        return
    column, written = document.cell_at(row)
    if written == status and row.rows == 1:
        return
    letters = "".join(c for c in written if c.isalpha()).casefold()
    certain = row.rows == 1 and letters in (status.casefold(), "approved")
    received = written if row.rows == 1 else document.rfc.status_text
    closed = document.rfc.text[row.end : row.end + 1] == "|"
    # Spaces keep the columns of the table in line.
    plain = status.ljust(len(written)) if closed else status
    yield document.at(
        row.line,
        f"Expected the status as one plain word, {status}. "
        f"Received: {received!r}.",
        "write that word alone; links and remarks belong into the text",
        column,
        len(written),
        plain if certain else None,
    )


RULE = Rule("header-plain-status", "The status is one plain word.", check)
