"""Imported proposals are history: they are not compared with the others."""

from collections.abc import Iterator
from functools import wraps

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Check
from keras_sig.model.finding import Finding


def ours(check: Check) -> Check:
    """Return `check` for the proposals that can still be changed here."""

    @wraps(check)
    def check_ours(document: Document) -> Iterator[Finding]:
        if not document.imported:
            yield from check(document)

    return check_ours
