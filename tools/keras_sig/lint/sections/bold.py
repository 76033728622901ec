"""A heading is a heading, not a bold line."""

from bisect import bisect_right
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

LONGEST, DEEPEST = 60, 6


def check(document: Document) -> Iterator[Finding]:
    """Find bold lines that stand alone, above text."""
    lines = ["", *document.rfc.lines, ""]
    header = document.rfc.rows[0].line
    for number, line in document.prose:
        if "**" not in line and "__" not in line:
            continue
        text = line.strip()
        inner = text[2:-2].strip()
        if text[:2] not in ("**", "__") or text[-2:] != text[:2]:
            continue
        if not 0 < len(inner) <= LONGEST or text[:2] in inner:
            continue
        alone = not (lines[number - 1].strip() or lines[number + 1].strip())
        if alone and number > header and inner[-1] not in ".!?":
            marks = "#" * _level(document, number)
            yield document.at(
                number,
                f"Expected a heading. Received: the bold line {inner!r}.",
                f"write `{marks} {inner.rstrip(':')}`, or the level it has",
                line.index(text) + 1,
                len(text),
            )


def _level(document: Document, number: int) -> int:
    """Return the level of a heading below the one above a line."""
    sections = document.rfc.sections
    above = bisect_right(sections, number, key=lambda section: section.line)
    return min(sections[above - 1].level + 1, DEEPEST) if above else 2


RULE = Rule("section-bold", "No bold line stands for a heading.", check)
