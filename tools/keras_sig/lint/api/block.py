"""The blocks of symbols follow the grammar of the specification."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Report what the reader of the specification does not understand."""
    for problem in document.read[1]:
        yield document.at(
            problem.line,
            problem.message,
            problem.fix or "see spec/README.md",
            problem.column,
        )


RULE = Rule("api-block", "Normative blocks follow the grammar.", check)
