"""The linter: rules over a document, minus what is switched off."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.lint.suppression import Suppression
from keras_sig.model.finding import Finding

MOST = 100
LOOKED_AT = 300
UNUSED = "suppression-unused"


def lint(document: Document, rules: Sequence[Rule]) -> list[Finding]:
    """Return the findings of `rules`, by place.

    A suppression that switches nothing off is a finding too, if the rules
    it names were run. Of each rule, the first `MOST` findings are enough, and
    where some are switched off, no more than `LOOKED_AT` are looked at.
    """
    findings = []
    used: set[tuple[int, int, str]] = set()
    for rule in rules:
        naming = [s for s in document.suppressions if rule.id in s.rules]
        found = list(
            islice(rule.check(document), LOOKED_AT if naming else MOST)
        )
        if len(found) == LOOKED_AT:
            # What comes later may need them.
            used |= {(s.line, s.column, rule.id) for s in naming}
        new = list(_without(naming, rule.id, found, used))[:MOST]
        findings += [replace(finding, rule=rule.id) for finding in new]
    names = {rule.id for rule in rules}
    if UNUSED in names:
        findings += _unused(document, names, used)
    return sorted(set(findings))


def _without(
    naming: Sequence[Suppression],
    name: str,
    found: Iterable[Finding],
    used: set[tuple[int, int, str]],
) -> Iterator[Finding]:
    """Yield what is not switched off; note the suppressions that do it."""
    for finding in found:
        covering = [s for s in naming if s.covers(name, finding.line)]
        used |= {(s.line, s.column, name) for s in covering}
        if not covering:
            yield finding


def _unused(
    document: Document, names: set[str], used: set[tuple[int, int, str]]
) -> Iterator[Finding]:
    for comment in document.suppressions:
        unused = [
            name
            for name in comment.rules
            if comment.reason
            and name in names
            and (comment.line, comment.column, name) not in used
        ]
        for name in unused:
            found = document.at(
                comment.line,
                f"Expected the rule {name} to find something here. "
                "Received: nothing.",
                "remove the comment",
                comment.column,
                comment.width,
                "" if len(unused) == len(comment.rules) else None,
            )
            yield replace(found, rule=UNUSED)
