"""What the specification was approved by is not still proposed."""

from collections.abc import Iterator

from keras_sig.lint.cross_file.ours import ours
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


@ours
def check(document: Document) -> Iterator[Finding]:
    """Find a proposal that is in the specification, and does not say so."""
    status = document.rfc.status
    if status in ("accepted", "implemented", "obsolete"):
        return
    if document.rfc.name in document.approvers():
        line, column = document.row_at("status")
        yield document.at(
            line,
            "Expected the status Accepted, since pages of the specification "
            f"name this proposal. Received: {document.rfc.status_text!r}.",
            f"run `sig rfc accept {document.rfc.name}`, or correct the pages",
            column,
            len(document.cell_at(document.rfc.rows[0])[1]),
        )


RULE = Rule("cross-proposed", "What is merged is not proposed.", check)
