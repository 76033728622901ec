"""Arguments are plain: strings instead of enums, no types of one's own."""

import re
from collections.abc import Iterator, Mapping

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import Argument, new_arguments
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")
STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
MEMBER = re.compile(r"(?:\w+\.)*[A-Z]\w*\.([A-Z][A-Z0-9_]*)\Z")
MADE = re.compile(r"([A-Za-z_][\w.]*)\(")
# What all calls share, and what a saved configuration cannot hold.
LOOSE: Mapping[str, str] = {
    "[": "a list as the default, which all calls share",
    "{": "a dictionary or set as the default, which all calls share",
    "lambda ": "a lambda as the default, which cannot be saved",
    "lambda:": "a lambda as the default, which cannot be saved",
}
# Python, NumPy and what a user of Keras meets anyway.
PLAIN = """
Any Array ArrayLike Callable Collection Dataset Dict FrozenSet Generator
Hashable Iterable Iterator KerasTensor List Literal Mapping None Number
Optional Path PathLike RaggedTensor Sequence Set SparseTensor Tensor Text
Tuple Type Union Variable Callback Constraint DType DTypePolicy Initializer
Layer Loss Metric Model Optimizer Regularizer Sequential
"""


def check(document: Document) -> Iterator[Finding]:
    """Find enums and types that a user would have to learn first."""
    approved = {symbol.rpartition(".")[2] for symbol in document.approved}
    known = frozenset({*PLAIN.split(), *approved})
    for _, argument in new_arguments(document):
        received = _custom(argument, known)
        if received:
            yield document.at(
                argument.line,
                f"Expected a plain type for `{argument.name}`. "
                f"Received: {received}.",
                "take a string, a number, a tuple, or an object that Keras "
                "has already",
                argument.column,
            )


def _custom(argument: Argument, known: frozenset[str]) -> str:
    """Return what is not plain about an argument, or nothing."""
    default = argument.default or ""
    if member := MEMBER.match(default):
        return f"the enum value {default} (`{member[1].lower()}` as a string)"
    for mark, received in LOOSE.items():
        if default.startswith(mark):
            return received
    if (made := MADE.match(default)) and _is_custom(made[1], known):
        return f"an object of {made[1]} as the default"
    annotation = STRING.sub("", argument.annotation)
    for name in NAME.findall(annotation):
        if _is_custom(name, known):
            return f"the type {name}"
    return ""


def _is_custom(name: str, known: frozenset[str]) -> bool:
    """Return whether a dotted name ends in a class that is not known."""
    last = name.rpartition(".")[2]
    return last[:1].isupper() and not last.isupper() and last not in known


RULE = Rule(
    "guide-custom-type",
    "Arguments are of plain types.",
    check,
    "guidelines",
)
