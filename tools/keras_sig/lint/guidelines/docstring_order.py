"""The sections of a docstring come in the usual order."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.docstring_sections import sections_of
from keras_sig.lint.guidelines.sketch import Text
from keras_sig.lint.guidelines.surface import read_surfaces
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

# A class is described by one of them, a function by the other.
ORDERS = (
    (
        "Reference",
        "Args",
        "Call arguments",
        "Input shape",
        "Output shape",
        "Example",
    ),
    ("Args", "Returns", "Raises"),
)


def check(document: Document) -> Iterator[Finding]:
    """Find sections that come too late."""
    for surface in read_surfaces(document):
        for docstring in (surface.docstring, surface.init_docstring):
            if docstring:
                yield from _check(document, docstring)


def _check(document: Document, docstring: Text) -> Iterator[Finding]:
    sections = list(sections_of(docstring))
    for order in ORDERS:
        last = ""
        for name, line in sections:
            if name not in order:
                continue
            if last and order.index(name) < order.index(last):
                yield document.at(
                    line,
                    f"Expected `{name}` before `{last}`. Received: behind it.",
                    f"keep the order: {', '.join(order)}",
                )
            else:
                last = name


RULE = Rule(
    "guide-docstring-order",
    "Sections of docstrings have an order.",
    check,
    "guidelines",
)
