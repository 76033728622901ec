"""A rule is switched off for a reason."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.lint.suppression import MOST
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find suppressions without rule or reason."""
    for suppression in document.suppressions[MOST:]:
        yield document.at(
            suppression.line,
            f"Expected at most {MOST} suppressions. Received: more.",
            "talk to the chairs about the rule",
            suppression.column,
        )
    for suppression in document.suppressions:
        if suppression.rules and suppression.reason:
            continue
        received = "no reason" if suppression.rules else "no rule"
        yield document.at(
            suppression.line,
            "Expected `<!-- sig: disable=rule-id reason -->`. "
            f"Received: {received}.",
            "say in a few words why the rule is wrong here",
            suppression.column,
        )


RULE = Rule("suppression-reason", "A suppression gives its reason.", check)
