"""Write what certainly belongs in place of findings."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from keras_sig.model.finding import Finding

LINE_END = re.compile(r"\r\n|\n|\r")


class Fixed(NamedTuple):
    """A text after fixing.

    Args:
        text: String.
        fixes: Integer, how many findings were fixed.
    """

    text: str
    fixes: int


def fix(text: str, findings: Iterable[Finding]) -> Fixed:
    """Return `text` with the spans of `findings` replaced, where it is certain.

    No other character changes. Of two spans that overlap, the first is
    replaced: a second run sees what is left of the other.
    """
    starts = [0, *(end.end() for end in LINE_END.finditer(text))]
    newline = "\r\n" if "\r\n" in text else "\n"
    certain = [f for f in findings if f.replacement is not None]
    parts: list[str] = []
    at, fixes = 0, 0
    for finding in sorted(certain, key=lambda f: (f.line, f.column, f.rule)):
        start = starts[finding.line - 1] + finding.column - 1
        end = starts[finding.line - 1] + finding.end_column - 1
        if start < at or finding.replacement is None:
            continue
        written = finding.replacement.replace("\n", newline)
        parts += [text[at:start], written]
        at, fixes = end, fixes + (text[start:end] != written)
    return Fixed("".join([*parts, text[at:]]), fixes)
