"""A class is documented on the class, not on its constructor."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import read_surfaces
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding


def check(document: Document) -> Iterator[Finding]:
    """Find constructors with a docstring."""
    for surface in read_surfaces(document):
        docstring = surface.init_docstring
        if docstring and docstring.text.strip():
            yield document.at(
                docstring.line,
                f"Expected the docstring on the class {surface.name}. "
                "Received: one on `__init__`.",
                "move the arguments up to the class; nobody calls `__init__`"
                if surface.arguments
                else "say it on the class, or leave it out; nobody calls "
                "`__init__`",
            )


RULE = Rule(
    "guide-init-docstring",
    "Constructors have no docstring.",
    check,
    "guidelines",
)
