"""A proposal is obsolete when another one says so, and only then."""

from collections.abc import Iterator

from keras_sig.lint.cross_file.ours import ours
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

DECIDED = ("accepted", "implemented")


@ours
def check(document: Document) -> Iterator[Finding]:
    """Find a status that does not go with the other proposal's."""
    status = document.rfc.status
    successors = document.proposals.successors.get(document.rfc.name, [])
    accepted = [s for s in successors if s.status in DECIDED]
    if status == "obsolete" and not successors:
        yield _at(
            document,
            "Expected a proposal that obsoletes this one. Received: none.",
            "name this one in the row Obsoletes of what took its place",
        )
    elif accepted and status in DECIDED:
        yield _at(
            document,
            f"Expected the status Obsolete, since {accepted[0].name} is "
            f"{accepted[0].status}. Received: {document.rfc.status_text!r}.",
            "write Obsolete, or correct the row Obsoletes there",
        )


def _at(document: Document, message: str, fix: str) -> Finding:
    line, column = document.row_at("status")
    row = document.rfc.rows[0]
    width = len(document.cell_at(row)[1])
    return document.at(line, message, fix, column, width)


RULE = Rule("cross-obsolete", "Obsolete says who took its place.", check)
