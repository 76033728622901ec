"""Which arguments of a symbol its clauses give, and which they never do.

What no clause gives another value may be ignored by an implementation, and
nobody notices.
"""

import ast
from collections.abc import Iterator, Mapping
from typing import Any

from keras_spec.clause import Clause
from keras_spec.page import Page
from keras_spec.signature import Signature

# Kinds of clauses that look at what an argument does.
WITH_RESULTS = (
    "accuracy",
    "cases",
    "dtype",
    "error",
    "file",
    "program",
    "protocol",
    "shape",
    "state",
    "statistics",
    "trajectory",
    "value",
)
TABLES = ("params", "call", "inputs")


def unasked_arguments(page: Page) -> list[str]:
    """Return the arguments with a default that no clause of a page gives.

    Args:
        page: `Page`. Of a class, the constructor and the public methods count.

    Returns:
        List of strings: `axis`, or `fit.class_weight`.
    """
    if page.signature is None:
        return []
    given: set[str] = set()
    for clause in page.clauses:
        if clause.kind in WITH_RESULTS:
            given |= _given_by(clause, page.signature)
    return [
        f"{method}.{name}" if method else name
        for method, name in _optional(page.signature)
        if name not in given
    ]


def _optional(signature: Signature) -> Iterator[tuple[str, str]]:
    """Yield the method, or "", and the name of arguments with a default."""
    methods = {"": signature, **signature.methods}
    for method, own in methods.items():
        if method.startswith("_") and method != "__call__":
            continue
        for parameter in own.parameters:
            if parameter.default is not None:
                yield method, parameter.name


def _given_by(clause: Clause, signature: Signature) -> set[str]:
    if clause.kind == "program":
        return set(_in_program(clause.data["program"], signature))
    tables = [clause.data, *clause.data.get("cases", ())]
    return {
        name
        for table in tables
        for key in TABLES
        for name in _names(table.get(key))
    }


def _names(table: Any) -> set[str]:
    return set(table) if isinstance(table, Mapping) else set()


def _in_program(program: str, signature: Signature) -> Iterator[str]:
    """Yield names that a program gives, by name or, to the symbol, by place."""
    own = {signature.name: signature, **signature.methods}
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Dict):
            keys = [k.value for k in node.keys if isinstance(k, ast.Constant)]
            yield from (key for key in keys if isinstance(key, str))
        if not isinstance(node, ast.Call):
            continue
        yield from (keyword.arg for keyword in node.keywords if keyword.arg)
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in own:
            places = zip(own[name].parameters, node.args, strict=False)
            yield from (parameter.name for parameter, _ in places)
