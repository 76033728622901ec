"""The table at the head of a proposal: reading it, changing one cell."""

from keras_sig.model.errors import SigError
from keras_sig.model.rfc import STATUSES
from keras_sig.model.rfc_row import HeaderRow
from keras_sig.reading.rfc_text import (
    INVISIBLE,
    PADDING,
    SPACES,
    Line,
    clean,
    without_emphasis,
    without_links,
)

LOOK_AT = 60
DELIMITER = frozenset(" \t|:-")
KEYS = {
    "author": "authors",
    "sponsor": "sponsors",
    "contributor": "contributors",
    "reviewer": "reviewers",
    "rfc": "number",
    "rfcnumber": "number",
    "number": "number",
    "pr": "number",
    "statu": "status",
    "update": "updated",
    "lastupdated": "updated",
    "obsolete": "obsoletes",
}
SYNONYMS = {"approved": "accepted", "obsoleted": "obsolete"}


def key_of(label: str) -> str:
    """Return the one spelling of a header's name: `Author(s)` -> `authors`."""
    letters = "".join(c for c in label.casefold() if c.isalnum())
    return KEYS.get(letters.rstrip("s"), letters)


def read_rows(
    lines: list[Line], skipped: list[tuple[int, int]]
) -> list[HeaderRow]:
    """Return the rows of the header, or nothing where there is none.

    Args:
        lines: List of `Line`, the document.
        skipped: List of pairs of lines, first and last, that are no text
            (fences, comments).
    """
    outside = [True] * (min(len(lines), LOOK_AT) + 1)
    for first, last in skipped:
        for number in range(first, min(last, len(outside) - 1) + 1):
            outside[number] = False
    for number in range(1, len(outside)):
        if outside[number] and _is_status(lines[number - 1]):
            return _read_table(lines, number - 1)
    return []


def _is_status(line: Line) -> bool:
    cells = _cells(line)
    return len(cells) > 1 and key_of(_cell(line, cells[0])) == "status"


def _cells(line: Line) -> list[tuple[int, int]]:
    """Return the span of each cell in the line; outer pipes make no cell."""
    text = line.text.rstrip(PADDING)
    at = len(text) - len(text.lstrip(PADDING))
    if at < len(text) and text[at] == "|":
        at += 1
    spans, start = [], at
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == "|":
            spans.append((start, at))
            start = at + 1
        at += 1
    if start < len(text) or not spans:
        spans.append((start, len(line.text)))
    return spans


def _cell(line: Line, span: tuple[int, int]) -> str:
    return line.text[slice(*span)]


def _read_table(lines: list[Line], first: int) -> list[HeaderRow]:
    rows: list[HeaderRow] = []
    for index in range(first, len(lines)):
        line = lines[index]
        plain = line.text.translate(INVISIBLE).translate(SPACES)
        if not plain.strip() or _ends_table(plain):
            break
        if index > first and "-" in plain and DELIMITER.issuperset(plain):
            continue
        cells = _cells(line)
        label = without_emphasis(clean(_cell(line, cells[0])))
        if rows and (not label or len(cells) == 1 and plain[0] == " "):
            rows[-1] = _continue(rows[-1], _cell(line, cells[-1]))
        elif "|" in plain:
            rows.append(_row(line, index + 1, label, cells))
        else:
            break
    return rows


def _ends_table(plain: str) -> bool:
    return plain.lstrip().startswith(("#", "```", "~~~", ">", "<!--"))


def _row(
    line: Line, number: int, label: str, cells: list[tuple[int, int]]
) -> HeaderRow:
    key = key_of(label)
    if len(cells) == 1:
        column = len(line.text) + 1
        return HeaderRow(key, label, "", number, column, -1, -1)
    start, end = cells[1]
    text = line.text[start:end]
    column = start + len(text) - len(text.lstrip(PADDING)) + 1
    return HeaderRow(
        key,
        label,
        clean(text),
        number,
        column,
        line.start + start,
        line.start + end,
    )


def _continue(row: HeaderRow, more: str) -> HeaderRow:
    value = "\n".join(part for part in (row.value, clean(more)) if part)
    return HeaderRow(
        row.key,
        row.label,
        value,
        row.line,
        row.column,
        row.start,
        row.end,
        row.rows + 1,
    )


def read_status(value: str) -> str:
    """Return the status that a cell names, or an empty string.

    Decoration, links and remarks behind the status do not count; the list
    of choices that the template has there is no status.
    """
    text = without_emphasis(without_links(value.split("\n")[0])).casefold()
    if text.startswith("(") and "/" in text:
        return ""
    for word in "".join(c if c.isalpha() else " " for c in text).split():
        word = SYNONYMS.get(word, word)
        if word in STATUSES:
            return word
    return ""


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
        after = " " * max(1, width - len(escaped))
    lead = old[:before] or " "
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
