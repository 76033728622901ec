"""Names say what they are about."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import new_arguments
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
    approved: frozenset[tuple[str, str]] | None = None
    for surface, argument in new_arguments(document):
        if argument.name not in GENERIC:
            continue
        first = surface.arguments[0] is argument
        if argument.name == "x" and first and surface.kind != "class":
            continue
        if approved is None:
            approved = frozenset(_approved(document))
        if (surface.name, argument.name) in approved:
            continue
        yield document.at(
            argument.line,
            f"Expected a name that says what it is about. "
            f"Received: `{argument.name}`.",
            "name what it holds, in words of the problem: `query`, `weight`",
            argument.column,
        )


def _approved(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what approved methods take: their name, that of the argument."""
    for page in document.approved.values():
        methods = page.signature.methods if page.signature else {}
        for name, method in methods.items():
            for parameter in method.parameters:
                yield name, parameter.name


RULE = Rule(
    "guide-generic-name",
    "Names say what they are about.",
    check,
    "guidelines",
)
