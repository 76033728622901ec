"""The rows of the table at the head of a proposal."""

from dataclasses import replace

from keras_sig.model.rfc_row import HeaderRow
from keras_sig.reading.rfc_text import (
    INVISIBLE,
    PADDING,
    SPACES,
    Line,
    clean,
    without_emphasis,
)

LOOK_AT = 60
MOST_LINES = 200
DELIMITER = frozenset(" \t|:-")
PEOPLE = frozenset({"authors", "sponsors", "contributors", "reviewers"})
KEYS = {
    "author": "authors",
    "sponsor": "sponsors",
    "contributor": "contributors",
    "collaborator": "contributors",
    "reviewer": "reviewers",
    "rfc": "number",
    "rfcno": "number",
    "rfcnr": "number",
    "rfcnumber": "number",
    "rfcpr": "number",
    "number": "number",
    "pr": "number",
    "statu": "status",
    "update": "updated",
    "lastupdated": "updated",
    "obsolete": "obsoletes",
}


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
            while (
                number > 1
                and outside[number - 1]
                and (lines[number - 2].text.lstrip(PADDING).startswith("|"))
            ):
                number -= 1
            return _read_table(lines, number - 1)
    return []


def _is_status(line: Line) -> bool:
    cells = _cells(line)
    return len(cells) > 1 and key_of(_label(line, cells)) == "status"


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


def _label(line: Line, cells: list[tuple[int, int]]) -> str:
    return without_emphasis(clean(line.text[slice(*cells[0])]))


def _read_table(lines: list[Line], first: int) -> list[HeaderRow]:
    rows: list[HeaderRow] = []
    more: list[list[str]] = []
    for index in range(first, min(len(lines), first + MOST_LINES)):
        line = lines[index]
        plain = line.text.translate(INVISIBLE).translate(SPACES)
        if not plain.strip() or _ends_table(plain):
            break
        if index > first and "-" in plain and DELIMITER.issuperset(plain):
            continue
        cells = _cells(line)
        key = rows[-1].key if rows else ""
        value = _continuation(line, plain, cells, key)
        if value is not None and rows:
            more[-1].append(clean(value))
        elif value is None and "|" in plain:
            rows.append(_row(line, index + 1, cells))
            more.append([])
        elif value is None:
            break
    return [_extended(row, v) for row, v in zip(rows, more, strict=True)]


def _ends_table(plain: str) -> bool:
    return plain.lstrip().startswith(("#", "```", "~~~", ">", "<!--"))


def _continuation(
    line: Line, plain: str, cells: list[tuple[int, int]], key: str
) -> str | None:
    """Return what a line adds to the value above it; None for a new row.

    The first cell is empty, between pipes or between colons, or the line has
    one cell only and no pipe in front of it.
    """
    text = plain.strip()
    if text.startswith(":"):
        label, colon, value = text[1:].partition(":")
        if colon and not label.strip():
            return value.rstrip().removesuffix(":")
    if not _label(line, cells):
        return line.text[slice(*cells[1])] if len(cells) > 1 else ""
    if len(cells) > 1:
        return None
    wrapped = text.endswith("|") or (key in PEOPLE and "@" in text)
    goes_on = plain[0] == " " or (wrapped and not text.startswith("|"))
    return line.text[slice(*cells[0])] if goes_on else None


def _row(line: Line, number: int, cells: list[tuple[int, int]]) -> HeaderRow:
    label = _label(line, cells)
    key = key_of(label)
    if len(cells) == 1:
        column = len(line.text) + 1
        return HeaderRow(key, label, "", number, column, -1, -1)
    start, end = cells[1]
    text = line.text[start:end]
    spaces = len(text) - len(text.lstrip(PADDING))
    column = start + (spaces if spaces < len(text) else min(spaces, 1)) + 1
    return HeaderRow(
        key,
        label,
        clean(text),
        number,
        column,
        line.start + start,
        line.start + end,
    )


def _extended(row: HeaderRow, more: list[str]) -> HeaderRow:
    if not more:
        return row
    value = "\n".join(part for part in (row.value, *more) if part)
    return replace(row, value=value, rows=row.rows + len(more))
