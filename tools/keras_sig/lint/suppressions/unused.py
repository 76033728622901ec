"""What is switched off would have been found."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find nothing: the engine does, when all rules have run."""
    yield from ()


RULE = Rule("suppression-unused", "A suppression is needed.", check)
