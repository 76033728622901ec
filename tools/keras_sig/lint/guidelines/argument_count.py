"""Signatures stay small."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import read_surfaces
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MOST = 7


def check(document: Document) -> Iterator[Finding]:
    """Find signatures that grow beyond seven arguments."""
    for surface in read_surfaces(document):
        added = [a for a in surface.arguments if a.new]
        if len(surface.arguments) <= MOST or not added:
            continue
        grown = "" if surface.new else f", {len(added)} of them new"
        yield document.at(
            surface.line,
            f"Expected at most {MOST} arguments in {surface.path}. "
            f"Received: {len(surface.arguments)}{grown}.",
            "ask of each who would miss it; leave rare ones to subclasses, "
            "or divide the object",
            surface.column,
        )


RULE = Rule("guide-argument-count", "At most 7 arguments.", check, "guidelines")
