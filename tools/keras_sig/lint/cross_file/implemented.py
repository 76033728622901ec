"""What is implemented passes its clauses."""

from collections.abc import Iterator

from keras_sig.lint.cross_file.ours import ours
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

GOOD = ("passed", "known")


@ours
def check(document: Document) -> Iterator[Finding]:
    """Find clauses that the last run of the suite saw fail.

    Nothing is known, and nothing found, where it was not run.
    """
    if document.rfc.status != "implemented" or not document.symbols:
        return
    results = document.results()
    for page in document.symbols:
        for fence in page.fences("clause"):
            status = results.get(fence.name, "passed")
            if status not in GOOD:
                yield document.at(
                    fence.line,
                    f"Expected clause {fence.name} to pass in the reference. "
                    f"Received: {status}.",
                    f"see `sig conformance reproduce {fence.name}`",
                )


RULE = Rule("cross-implemented", "What is implemented passes.", check)
