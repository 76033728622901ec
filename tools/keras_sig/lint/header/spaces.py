"""The header has plain spaces, and nothing that cannot be seen."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.odd_characters import find_odd
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.reading.rfc_text import INVISIBLE, SPACES

SHOWN = {ord("\t")}


def check(document: Document) -> Iterator[Finding]:
    """Find spaces that are none, and characters without a width."""
    odd = {chr(code): " " for code in SPACES.keys() - SHOWN}
    odd |= {chr(code): "" for code in INVISIBLE}
    for number in document.header_lines:
        text = document.rfc.lines[number - 1]
        for column, found in find_odd(text, odd):
            yield document.at(
                number,
                "Expected plain spaces in the header. Received: "
                f"{len(found)} x U+{ord(found[0]):04X}.",
                "replace it by a space, or remove it",
                column,
                len(found),
                odd[found[0]] * len(found),
            )


RULE = Rule("header-spaces", "The header has plain spaces only.", check)
