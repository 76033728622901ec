"""All that is in the text can be seen."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.odd_characters import find_odd
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.reading.rfc_text import INVISIBLE

# Joiners belong to the scripts that use them, and to pictographs.
JOINERS = {0x200C, 0x200D}
WIDTHLESS = frozenset(chr(code) for code in INVISIBLE.keys() - JOINERS)
DIRECTIONS = frozenset(
    map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
CONTROLS = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
ODD = WIDTHLESS | DIRECTIONS | CONTROLS
ANY = re.compile(f"[{re.escape(''.join(sorted(ODD)))}]")


def check(document: Document) -> Iterator[Finding]:
    """Find characters without a width, that turn text, or that control."""
    if not ANY.search(document.rfc.text):
        return
    header = frozenset(document.header_lines)
    for number, line in enumerate(document.rfc.lines, 1):
        if line.isascii() and line.isprintable():
            continue
        for column, found in find_odd(line, ODD):
            certain = found[0] in WIDTHLESS
            if certain and number in header:
                continue
            yield document.at(
                number,
                "Expected text that can be seen. Received: "
                f"{len(found)} x U+{ord(found[0]):04X}.",
                "remove it; what readers see has to be what programs read",
                column,
                len(found),
                "" if certain else None,
            )


RULE = Rule("prose-invisible", "All that is there can be seen.", check)
