"""What must hold of a clause that is a program."""

import ast
import sys
from collections.abc import Iterator, Mapping
from typing import Any

Message = tuple[str, str]
# What a program finds without importing it.
GIVEN = ("keras", "np")


def check_program(symbol: str, data: Mapping[str, Any]) -> Iterator[Message]:
    """Yield what is wrong with a `program` clause, each with its fix."""
    text, expected = data.get("program"), data.get("expected")
    yield from _check_expected(expected)
    if not isinstance(text, str):
        yield (
            f"expected a text. Received: program={text!r}.",
            'write the lines between `"""`',
        )
        return
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        yield (
            f"line {error.lineno} of the program: {error.msg}.",
            "write Python that can be run as it stands",
        )
        return
    if symbol not in text:
        yield f"the program does not name {symbol}.", f"call `{symbol}` in it"
    names = _given_a_value(tree)
    wanted = set(expected) if isinstance(expected, dict) else set()
    for name in sorted(wanted - names):
        yield (
            f"the program gives {name!r} no value.",
            f"use {', '.join(sorted(names)) or 'a name of the program'}",
        )
    yield from _check_public(tree)


def _check_expected(expected: Any) -> Iterator[Message]:
    if not isinstance(expected, dict) or not expected:
        yield (
            f"expected values by name. Received: expected={expected!r}.",
            "write `expected.result = [1.0, 2.0]`",
        )


def _given_a_value(tree: ast.Module) -> set[str]:
    """Return the names of the program itself, not those of its functions."""
    return {
        node.id
        for statement in tree.body
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def _check_public(tree: ast.Module) -> Iterator[Message]:
    for node in ast.walk(tree):
        for module in _imported(node):
            if module.partition(".")[0] not in sys.stdlib_module_names:
                yield (
                    f"line {node.lineno} of the program imports {module!r}.",  # type: ignore[attr-defined]
                    f"use {' and '.join(GIVEN)}, which are there, and the "
                    "standard library",
                )
        if isinstance(node, ast.Attribute) and _is_private(node.attr):
            yield (
                f"line {node.lineno} of the program uses {node.attr!r}.",
                "use public names",
            )


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or "."] if isinstance(node, ast.ImportFrom) else []


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")
