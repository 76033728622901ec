"""Findings of legacy documents that are known, and do not count for now."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from keras_sig.lint.document import Document
from keras_sig.model.finding import Finding

DIGITS = 16


@dataclass(frozen=True)
class KnownFindings:
    """What is known of one document.

    Args:
        digest: String, of its words when the baseline was written.
        counts: Mapping from fingerprints to how many findings have them.
    """

    digest: str
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many findings are known."""
        return sum(self.counts.values())


def digest_of(document: Document) -> str:
    """Return what stays the same while lines only move.

    Empty lines, spaces at the ends of lines and the header do not count: the
    process itself changes the header of a decided proposal.
    """
    header = frozenset(document.header_lines)
    kept = [
        line.strip("\ufeff \t")
        for number, line in enumerate(document.rfc.lines, 1)
        if number not in header
    ]
    return _hash("\n".join(line for line in kept if line))


def fingerprint_of(document: Document, finding: Finding) -> str:
    """Return what identifies a finding wherever its line stands."""
    lines = document.rfc.lines
    inside = 1 <= finding.line <= len(lines)
    line = lines[finding.line - 1] if inside else ""
    return f"{finding.rule}:{_hash(' '.join(line.split()))}"


def know(document: Document, findings: Iterable[Finding]) -> KnownFindings:
    """Return a record of `findings`, for the baseline."""
    counts = Counter(fingerprint_of(document, f) for f in findings)
    return KnownFindings(digest_of(document), dict(sorted(counts.items())))


class Baseline:
    """The known findings of one document, each counted off once."""

    def __init__(self, document: Document, known: KnownFindings):
        self.document = document
        self.known = known
        self.is_touched = digest_of(document) != known.digest
        self._left = Counter({} if self.is_touched else known.counts)

    def without_known(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that are new; count off the others."""
        new = []
        for finding in findings:
            fingerprint = fingerprint_of(self.document, finding)
            if self._left[fingerprint] > 0:
                self._left[fingerprint] -= 1
            else:
                new.append(finding)
        return new


def _hash(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:DIGITS]
