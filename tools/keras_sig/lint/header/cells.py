"""Each row of the header has two cells."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.reading.rfc_text import PADDING


def check(document: Document) -> Iterator[Finding]:
    """Find rows without a value, and text that a table would lose."""
    for row in document.rfc.rows:
        if row.start < 0:
            yield document.at(
                row.line,
                f"Expected a second cell in the row {row.label!r}. "
                "Received: none.",
                f"write `| {row.label} | value |`",
            )
            continue
        line = document.rfc.lines[row.line - 1]
        lost = row.column - 1 + len(document.cell_at(row)[1])
        rest = line[lost:].lstrip(PADDING).removeprefix("|").strip(PADDING)
        if rest.strip("|" + PADDING):
            yield document.at(
                row.line,
                f"Expected two cells in the row {row.label!r}. "
                f"Received: {rest.rstrip('|' + PADDING)[:40]!r} too.",
                "write `\\|` for a bar in the text; separate people by commas",
                line.rindex(rest) + 1,
                len(rest),
            )


RULE = Rule("header-cells", "Each row has two cells.", check)
