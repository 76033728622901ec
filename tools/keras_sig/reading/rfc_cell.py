"""One cell of the table at the head of a proposal, changed in place."""

from keras_sig.model.errors import SigError
from keras_sig.model.rfc_row import HeaderRow
from keras_sig.reading.rfc_text import PADDING, clean


def replace_cell(text: str, row: HeaderRow, value: str) -> str:
    """Return `text` with the value of `row` changed, and nothing else.

    Spaces behind the old value give way or fill up, so that the columns of
    the table stay in line where they can.

    Raises:
        SigError: if the value cannot stand in one cell.
    """
    _check_value(row, value)
    escaped = value.replace("|", "\\|")
    old = text[row.start : row.end]
    content = old.strip(PADDING)
    before = (
        len(old) - len(old.lstrip(PADDING)) if content else min(1, len(old))
    )
    after = old[before + len(content) :]
    width = len(content) + len(after)
    closed = text[row.end : row.end + 1] == "|"
    if not after.strip(" ") and closed:
        least = 1 if after or not content else 0
        after = " " * max(least, width - len(escaped))
    lead = old[:before] if content else old[:before] or " "
    return text[: row.start] + lead + escaped + after + text[row.end :]


def _check_value(row: HeaderRow, value: str) -> None:
    where = f"the row {row.label!r} of the header (line {row.line})"
    if value != clean(value) or not value or not value.isprintable():
        raise SigError(
            f"Expected a value of one line of plain text for {where}. "
            f"Received: {value!r}. Fix: remove what does not print, and "
            "spaces at the ends or in a row."
        )
    if row.start < 0 or row.rows > 1:
        found = "no cell" if row.start < 0 else f"{row.rows} rows"
        raise SigError(
            f"Expected the value in one cell in {where}. Received: {found}. "
            "Fix: write the value into one cell by hand, then try again."
        )
