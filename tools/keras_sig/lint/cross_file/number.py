"""No two proposals have the same number."""

from collections.abc import Iterator

from keras_sig.lint.cross_file.ours import ours
from keras_sig.lint.document import Document
from keras_sig.lint.proposals import Proposal
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


@ours
def check(document: Document) -> Iterator[Finding]:
    """Find the number of another proposal."""
    number, row = document.rfc.number, document.rfc.row("number")
    if row is None or not number:
        return
    own = Proposal.of(document.rfc)
    same = document.proposals.by_number.get(number, [])
    linked = document.proposals.by_pull.get(own.pull, [])
    for other in dict.fromkeys([*same, *linked]):
        if other.name != own.name:
            yield document.at(
                row.line,
                "Expected a number of its own. "
                f"Received: {number}, which {other} has.",
                "write the number of the pull request that opened this one",
                row.column,
                len(document.cell_at(row)[1]),
            )


RULE = Rule("cross-number", "No two proposals have one number.", check)
