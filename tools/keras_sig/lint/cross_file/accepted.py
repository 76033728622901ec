"""What was accepted is in the specification."""

from collections.abc import Iterator

from keras_sig.lint.cross_file.ours import ours
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

FIX = "run `sig rfc accept`, which moves the blocks into spec/pages"


@ours
def check(document: Document) -> Iterator[Finding]:
    """Find accepted proposals, and symbols of them, without a page."""
    if document.rfc.status not in ("accepted", "implemented"):
        return
    name = document.rfc.name
    for page in document.symbols:
        approved = document.approved.get(page.symbol)
        if approved is None or name not in approved.rfcs:
            received = "none" if approved is None else "another proposal's"
            yield document.at(
                page.line,
                f"Expected a page of {page.symbol} that names this proposal. "
                f"Received: {received}.",
                FIX,
            )
    if not document.symbols and name not in document.approvers():
        line, column = document.row_at("status")
        yield document.at(
            line,
            "Expected a page of the specification that names this accepted "
            "proposal. Received: none.",
            FIX,
            column,
            len(document.cell_at(document.rfc.rows[0])[1]),
        )


RULE = Rule("cross-accepted", "What was accepted has pages.", check)
