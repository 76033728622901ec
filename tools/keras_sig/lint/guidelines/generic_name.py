"""Names say what they are about."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import Surface, new_arguments
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

GENERIC = {
    "arg",
    "argument",
    "bar",
    "flag",
    "foo",
    "info",
    "item",
    "misc",
    "obj",
    "object",
    "param",
    "parameter",
    "something",
    "stuff",
    "temp",
    "thing",
    "tmp",
    "var",
    "variable",
    "x",
}


def check(document: Document) -> Iterator[Finding]:
    """Find arguments that could be anything."""
    for surface, argument in new_arguments(document):
        if argument.name not in GENERIC:
            continue
        first = surface.arguments[0] is argument
        if argument.name == "x" and first and surface.kind != "class":
            continue
        if _is_approved(document, surface, argument.name):
            continue
        yield document.at(
            argument.line,
            f"Expected a name that says what it is about. "
            f"Received: `{argument.name}`.",
            "name what it holds, in words of the problem: `query`, `weight`",
            argument.column,
        )


def _is_approved(document: Document, surface: Surface, name: str) -> bool:
    """Return whether an approved method of the same name takes it as well."""
    for page in document.approved.values():
        signature = page.signature
        method = signature.methods.get(surface.name) if signature else None
        if method and any(p.name == name for p in method.parameters):
            return True
    return False


RULE = Rule(
    "guide-generic-name",
    "Names say what they are about.",
    check,
    "guidelines",
)
