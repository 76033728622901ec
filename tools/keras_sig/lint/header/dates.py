"""The dates of a proposal follow each other."""

import datetime
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find a last change before the first day."""
    updated = _read(document.rfc.updated)
    row = document.rfc.row("updated")
    if updated is None or row is None:
        return
    created = _read(document.rfc.header.get("created", ""))
    named = _read(document.file.name[:8])
    for first, name in ((created, "Created"), (named, "the file's name")):
        if first and updated < first:
            yield document.at(
                row.line,
                f"Expected a day of the last change from {first} on, the day "
                f"in {name}. Received: {updated}.",
                "correct the one that is wrong",
                row.column,
                len(row.value),
            )
            return


def _read(text: str) -> datetime.date | None:
    if not (text.isascii() and len(text) in (8, 10)):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


RULE = Rule("header-dates", "No change is before the first day.", check)
