"""The date of the last change is a date."""

import datetime
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find a date that is missing or is not `YYYY-MM-DD`."""
    text = document.rfc.updated
    try:
        if len(text) == 10 and text[4] + text[7] == "--":
            datetime.date.fromisoformat(text)
            return
    except ValueError:
        pass
    line, column = document.row_at("updated")
    row = document.rfc.row("updated")
    received = "no such row" if row is None else repr(text)
    yield document.at(
        line,
        f"Expected a date as YYYY-MM-DD in the row Updated. "
        f"Received: {received}.",
        "write the day of the last change of substance, as 2026-11-20",
        column,
    )


RULE = Rule("header-updated", "Updated is a date as YYYY-MM-DD.", check)
