"""The number is that of the pull request."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

PLACES = ("/pull/", "/issues/")


def check(document: Document) -> Iterator[Finding]:
    """Find a number that is none, and a link to another pull request."""
    row = document.rfc.row("number")
    if row is None:
        return
    wrong = _wrong(document.rfc.number, row.value)
    if wrong:
        column, written = document.cell_at(row)
        yield document.at(
            row.line,
            f"Expected the number of the pull request. Received: {wrong}.",
            "write the number alone, or as `[12](.../pull/12)`; before there "
            "is one, leave the row out",
            column,
            len(written),
        )


def _wrong(number: str, value: str) -> str:
    if not number or not number.strip("0"):
        return repr(value[:60])
    for place in PLACES:
        _, found, rest = value.partition(place)
        digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
        if found and digits.lstrip("0") != number.lstrip("0"):
            return f"{number} with a link to {digits or 'no number'}"
    return ""


RULE = Rule("header-number", "The number is that of the pull request.", check)
