"""What is found by merging and running a proposal; listed with the rules."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find nothing: the document alone does not show it."""
    yield from ()


MERGE = Rule("api-merge", "The blocks fit the specification.", check, "diff")
PROTOTYPE = Rule(
    "prototype-runs", "The prototype can be run.", check, "examples"
)
EXAMPLE = Rule("example-fails", "The examples run.", check, "examples")
MARK = Rule("example-mark", "The marks of blocks hold.", check, "examples")
CLAUSE = Rule(
    "clause-fails", "The prototype keeps its clauses.", check, "clauses"
)
RUN_RULES: tuple[Rule, ...] = (MERGE, PROTOTYPE, EXAMPLE, MARK, CLAUSE)
