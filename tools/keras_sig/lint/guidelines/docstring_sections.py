"""The sections of a docstring, as people write them."""

import re
from collections.abc import Iterator

from keras_sig.lint.guidelines.sketch import Text

HEADING = re.compile(r"[ \t]*(?:#+[ \t]*)?([A-Z][a-z]+(?: [a-z]+)?)[ \t]*(:?)")
NAMES = {
    "reference": "Reference",
    "references": "Reference",
    "args": "Args",
    "arguments": "Args",
    "call args": "Call arguments",
    "call arguments": "Call arguments",
    "input shape": "Input shape",
    "output shape": "Output shape",
    "returns": "Returns",
    "raises": "Raises",
    "example": "Example",
    "examples": "Example",
}


def sections_of(docstring: Text) -> Iterator[tuple[str, int]]:
    """Yield the name of each section and its line, in order."""
    for number, line in enumerate(docstring.text.split("\n")):
        match = HEADING.match(line)
        if not match:
            continue
        rest = line[match.end() :].strip()
        marked = match[2] or (not rest and line.lstrip().startswith("#"))
        name = NAMES.get(match[1].lower())
        if name and marked:
            yield name, docstring.line + number
