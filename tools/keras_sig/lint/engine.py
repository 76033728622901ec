"""The linter: rules over a document, minus what is switched off."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MOST = 100
UNUSED = "suppression-unused"


def lint(document: Document, rules: Sequence[Rule]) -> list[Finding]:
    """Return the findings of `rules`, by place.

    A suppression that switches nothing off is a finding too, if the rules
    it names were run. Of each rule, the first `MOST` findings are enough.
    """
    findings = []
    used: set[tuple[int, int, str]] = set()
    for rule in rules:
        for finding in islice(rule.check(document), MOST):
            covering = [
                s
                for s in document.suppressions
                if s.covers(rule.id, finding.line)
            ]
            used |= {(s.line, s.column, rule.id) for s in covering}
            if not covering:
                findings.append(replace(finding, rule=rule.id))
    names = {rule.id for rule in rules}
    if UNUSED in names:
        findings += _unused(document, names, used)
    return sorted(set(findings))


def _unused(
    document: Document, names: set[str], used: set[tuple[int, int, str]]
) -> list[Finding]:
    return [
        replace(
            document.at(
                suppression.line,
                f"Expected the rule {name} to find something here. "
                "Received: nothing.",
                "remove the comment",
                suppression.column,
            ),
            rule=UNUSED,
        )
        for suppression in document.suppressions
        for name in suppression.rules
        if suppression.reason
        and name in names
        and (suppression.line, suppression.column, name) not in used
    ]
