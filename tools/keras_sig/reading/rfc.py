"""Proposals: from bytes to a record, and one header cell at a time back."""

import re
from pathlib import PurePath

from keras_sig.model.errors import SigError
from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_row import HeaderRow
from keras_sig.reading.rfc_blocks import Blocks, scan
from keras_sig.reading.rfc_cell import replace_cell
from keras_sig.reading.rfc_dates import read_date
from keras_sig.reading.rfc_files import find_rfc, list_history, list_rfcs
from keras_sig.reading.rfc_header import (
    LOOK_AT,
    MOST_LINES,
    key_of,
    read_rows,
)
from keras_sig.reading.rfc_people import read_people
from keras_sig.reading.rfc_status import read_status
from keras_sig.reading.rfc_text import (
    first_lines,
    plain_heading,
    split_lines,
    without_links,
)

__all__ = [
    "find_rfc",
    "list_history",
    "list_rfcs",
    "read_rfc",
    "set_header",
]

MOST_BYTES = 1_000_000
DIGITS = re.compile(r"(?<![\w/])#?([0-9]{1,9})(?!\w)")
PULL = re.compile(r"/pull/([0-9]{1,9})")
HEADER_FIX = (
    "put the table under the title whose first row is "
    "`| Status | Proposed |`, as templates/rfc.md has it; if this is no "
    "proposal, name another file."
)


def read_rfc(data: bytes, path: str) -> Rfc:
    """Return the record of the proposal in `data`.

    Args:
        data: Bytes, the file.
        path: String, how messages name it.

    Raises:
        SigError: if the bytes are no proposal; the message says why.
    """
    text = _decode(data, path)
    lines = split_lines(text)
    blocks = scan(lines)
    fences = [(fence.line, fence.end_line) for fence in blocks.fences]
    head = first_lines(text, _head_length(lines))
    rows = read_rows(head, fences + blocks.hidden)
    if not rows:
        raise _not_an_rfc(
            path,
            "a header table with the row Status within the first 60 lines",
            "none",
            HEADER_FIX,
        )
    return _record(path, text, lines, blocks, rows)


def _head_length(lines: list[str]) -> int:
    """Return how many lines can hold the header: it ends at an empty one."""
    most = min(len(lines), LOOK_AT + MOST_LINES)
    for at in range(LOOK_AT, most):
        if not lines[at]:
            return at
    return most


def _decode(data: bytes, path: str) -> str:
    if not data.strip():
        raise _not_an_rfc(
            path, "text", "an empty file", "start one with `sig rfc new`."
        )
    if len(data) > MOST_BYTES:
        raise _not_an_rfc(
            path,
            f"at most {MOST_BYTES:,} bytes",
            "more",
            "move long listings into the folder beside the proposal.",
        )
    if b"\0" in data:
        raise _not_an_rfc(path, "text", "binary data", "name a Markdown file.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_an_rfc(
            path,
            "text in UTF-8",
            f"the byte 0x{data[error.start]:02x} at offset {error.start}",
            "save the file as UTF-8.",
        ) from None


def _not_an_rfc(path: str, expected: str, received: str, fix: str) -> SigError:
    return SigError(
        f"{path}: not an RFC: expected {expected}. Received: {received}. "
        f"Fix: {fix}"
    )


def _record(
    path: str,
    text: str,
    lines: list[str],
    blocks: Blocks,
    rows: list[HeaderRow],
) -> Rfc:
    name = PurePath(path).name.removesuffix(".md")
    values: dict[str, str] = {}
    for row in rows:
        values.setdefault(row.key, row.value)
    status = values.get("status", "")
    return Rfc(
        path=path,
        name=name,
        title=_title(blocks, lines, rows[0].line, name),
        status=read_status(status),
        status_text=status,
        authors=read_people(values.get("authors", "")),
        sponsors=read_people(values.get("sponsors", "")),
        contributors=read_people(values.get("contributors", "")),
        created=read_date(values.get("created", "")) or read_date(name),
        updated=values.get("updated", ""),
        updated_on=read_date(values.get("updated", "")),
        number=_number(values.get("number", "")),
        obsoletes=values.get("obsoletes", ""),
        rows=rows,
        sections=blocks.sections,
        fences=blocks.fences,
        hidden=blocks.hidden,
        text=text,
        lines=lines,
    )


def _title(
    blocks: Blocks, lines: list[str], header_line: int, name: str
) -> str:
    for section in blocks.sections:
        if section.line < header_line and section.title:
            return section.title
    for line in lines[: header_line - 1]:
        plain = line.strip("\ufeff \t")
        bold = plain[:2] == plain[-2:] and plain[:2] in ("**", "__")
        if bold and len(plain) > 4:
            return plain_heading(plain)
    words = name.split("-")
    if words[0].isdigit() and len(words) > 1:
        words = words[1:]
    return " ".join(words)


def _number(value: str) -> str:
    """Return the number of the pull request, from the label or the link."""
    found = DIGITS.search(without_links(value)) or PULL.search(value)
    return found[1] if found else ""


def set_header(data: bytes, key: str, value: str) -> bytes:
    """Return `data` with one header cell changed and no other byte.

    Args:
        data: Bytes, the proposal.
        key: String, the name of the row in any spelling (`"Author(s)"`).
        value: String, the new value, plain text of one line.

    Raises:
        SigError: if this is no proposal, has no such row, or the value
            cannot stand in one cell.
    """
    rfc = read_rfc(data, "the proposal")
    row = rfc.row(key_of(key))
    if row is None:
        raise SigError(
            f"Expected a header row of {', '.join(r.label for r in rfc.rows)}."
            f" Received: {key!r}. Fix: add the row to the table by hand."
        )
    return replace_cell(rfc.text, row, value).encode("utf-8")
