"""The status is one that the process knows."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.model.rfc import STATUSES


def check(document: Document) -> Iterator[Finding]:
    """Find a status that is none."""
    if not document.rfc.status:
        line, column = document.row_at("status")
        known = ", ".join(status.capitalize() for status in STATUSES)
        yield document.at(
            line,
            f"Expected one of {known}. Received: {document.rfc.status_text!r}.",
            "write `Proposed` for a new proposal",
            column,
            len(document.rfc.status_text),
        )


RULE = Rule("header-status", "The status is one of the process.", check)
