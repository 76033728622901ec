"""One row of the table at the head of a proposal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HeaderRow:
    """One row, and where its value stands in the text.

    Args:
        key: String, the name of the row in one spelling (`"authors"`).
        label: String, the first cell as written, without mark-up.
        value: String, the second cell and its continuation rows, with
            plain spaces, the rows joined by line feeds.
        line: Integer, the line of the row, counted from 1.
        column: Integer, the column of the value, counted from 1.
        start: Integer, offset of the second cell in the text, or -1 when
            the row has no second cell.
        end: Integer, offset behind the second cell.
        rows: Integer, how many rows the value takes.
    """

    key: str
    label: str
    value: str
    line: int
    column: int
    start: int
    end: int
    rows: int = 1
