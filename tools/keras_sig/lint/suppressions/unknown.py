"""A suppression names a rule that exists."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.nearest import nearest
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find suppressions of rules that are none."""
    from keras_sig.lint.rules import RULES

    known = [rule.id for rule in RULES]
    for suppression in document.suppressions:
        for name in suppression.rules:
            if name in known:
                continue
            near = nearest(name, known, 2)
            yield document.at(
                suppression.line,
                f"Expected the id of a rule. Received: {name!r}.",
                f"use {' or '.join(near)}" if near else "see `--explain`",
                suppression.column,
            )


RULE = Rule("suppression-unknown", "A suppression names a rule.", check)
