"""Fenced code ends."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find a fence that runs to the end of the document."""
    for fence in document.rfc.fences:
        if not fence.closed:
            yield document.at(
                fence.line,
                "Expected a closing fence. Received: the end of the document.",
                "close it with the same mark on a line of its own",
                fence.indent + 1,
            )


RULE = Rule("code-closed", "Fenced code ends.", check)
