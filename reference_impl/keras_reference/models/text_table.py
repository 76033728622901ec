"""Tables of text, with borders and cells of several lines."""

import re


def text_table(header, body, widths, justify):
    r"""Return a table as lines of text.

    A cell that is too long goes on in the next line, word by word; a word
    that is too long is cut.

    Args:
        header: List of strings, the first row.
        body: List of rows, lists of strings.
        widths: List of integers, how many characters the cells of a column
            have, without the space on both sides.
        justify: String, for each column one of `"<"` (left), `">"` and `"^"`.

    Returns:
        List of strings.

    Examples:
        >>> rows = [["dense (Dense)", "12"]]
        >>> print("\n".join(text_table(["Layer", "Size"], rows, [7, 4], "<>")))
        ┏━━━━━━━━━┳━━━━━━┓
        ┃ Layer   ┃ Size ┃
        ┡━━━━━━━━━╇━━━━━━┩
        │ dense   │   12 │
        │ (Dense) │      │
        └─────────┴──────┘
    """

    def border(left: str, middle: str, right: str, fill: str) -> str:
        return left + middle.join(fill * (w + 2) for w in widths) + right

    def row(cells: list, bar: str, at_bottom=False) -> list:
        columns = [_wrapped(c, w) for c, w in zip(cells, widths, strict=True)]
        height = max(map(len, columns))
        lines = []
        for i in range(height):
            texts = []
            for column, width, side in zip(
                columns, widths, justify, strict=True
            ):
                place = i - (height - len(column)) * at_bottom
                text = column[place] if 0 <= place < len(column) else ""
                texts.append(f" {text:{side}{width}} ")
            lines.append(bar + bar.join(texts) + bar)
        return lines

    lines = [border("┏", "┳", "┓", "━"), *row(header, "┃", at_bottom=True)]
    lines.append(border("┡", "╇", "┩", "━"))
    for i, cells in enumerate(body):
        if i:
            lines.append(border("├", "┼", "┤", "─"))
        lines.extend(row(cells, "│"))
    return [*lines, border("└", "┴", "┘", "─")]


def _wrapped(text: str, width: int) -> list:
    """Return the lines of a cell."""
    lines = [""]
    for word in re.findall(r"\s*\S+\s*", text):
        if lines[-1] and len(lines[-1] + word.rstrip()) > width:
            lines.append("")
        lines[-1] += word
    return [_cut(line.rstrip(), width) for line in lines]


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
