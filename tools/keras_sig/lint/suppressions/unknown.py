"""A suppression names a rule that exists."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.nearest import nearest
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

RUN_FIX = "what is found by running the proposal cannot be switched off"


def check(document: Document) -> Iterator[Finding]:
    """Find suppressions of rules that are none."""
    from keras_sig.lint.rules import RULES
    from keras_sig.lint.run_rules import RUN_RULES

    known = [rule.id for rule in RULES]
    run = [rule.id for rule in RUN_RULES]
    for suppression in document.suppressions:
        for name in suppression.rules:
            if name in known:
                continue
            yield document.at(
                suppression.line,
                f"Expected the id of a rule of the text. Received: {name!r}.",
                RUN_FIX if name in run else _fix(name, known),
                suppression.column,
            )


def _fix(name: str, known: list[str]) -> str:
    near = nearest(name, known, 2)
    return f"use {' or '.join(near)}" if near else "see `--explain`"


RULE = Rule("suppression-unknown", "A suppression names a rule.", check)
