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
    # The year stands first: which number is the month is certain.
    plain = text.replace("/", "-").replace(".", "-")
    if len(text) == 8 and text.isdigit():
        plain = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    yield document.at(
        line,
        f"Expected a date as YYYY-MM-DD in the row Updated. "
        f"Received: {'no such row' if row is None else repr(text)}.",
        "write the day of the last change of substance, as 2026-11-20",
        column,
        len(written),
        plain if _is_date(plain) and written == text else None,
    )


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10 and text[4] + text[7] == "--"


RULE = Rule("header-updated", "Updated is a date as YYYY-MM-DD.", check)
