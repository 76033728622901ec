"""The date of the last change is a date."""

import datetime
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find a date that is missing or is not `YYYY-MM-DD`."""
    text = document.rfc.updated
    if _is_date(text):
        return
    line, column = document.row_at("updated")
    row = document.rfc.row("updated")
    written = document.cell_at(row)[1] if row else ""
    yield document.at(
        line,
        f"Expected a date as YYYY-MM-DD in the row Updated. "
        f"Received: {'no such row' if row is None else repr(text)}.",
        "write the day of the last change of substance, as 2026-11-20",
        column,
        len(written),
        document.rfc.updated_on if _is_certain(document, written) else None,
    )


def _is_certain(document: Document, written: str) -> bool:
    """Tell a date in another form from one with words beside it."""
    words = [w for w in written.split() if any(c.isalpha() for c in w)]
    alone = not words or (len(words) == 1 and len(written.split()) == 3)
    return alone and bool(document.rfc.updated_on) and "(" not in written


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10 and text[4] + text[7] == "--"


RULE = Rule("header-updated", "Updated is a date as YYYY-MM-DD.", check)
