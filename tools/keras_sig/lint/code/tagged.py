"""Fenced code says its language."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find fences without a language."""
    for fence in document.rfc.fences:
        if not fence.language:
            yield document.at(
                fence.line,
                "Expected a language behind the opening fence. Received: none.",
                "write ```python, ```text, ```console or what it is",
                fence.indent + 1,
            )


RULE = Rule("code-tagged", "Fenced code says its language.", check)
