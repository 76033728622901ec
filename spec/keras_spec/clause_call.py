"""The call that a clause is about, as short as it says it."""

import ast
from collections.abc import Mapping
from typing import Any

from keras_spec.api_entry import ApiEntry, Requirement

LONGEST = 60


def clause_call(entry: ApiEntry, clause: Requirement) -> str:
    """Return the first call that a clause describes.

    Inputs stand by their names; of alternatives the first is taken. Of a
    program it is the last call of the symbol.
    """
    data = clause.data
    if isinstance(data.get("program"), str):
        return _call_within(data["program"], entry.symbol)
    inputs = _inputs(data)
    params = [f"{k}={_first(v)}" for k, v in _table(data, "params").items()]
    call = [f"{k}={_first(v)}" for k, v in _table(data, "call").items()]
    if entry.signature is None or entry.signature.kind != "class":
        given = ", ".join([*inputs, *params, *call])
        return f"{entry.symbol}({given})"
    made = f"{entry.symbol}({', '.join(params)})"
    if not inputs and not call:
        return made
    return f"{made}({', '.join([*inputs, *call])})"


def _call_within(program: str, symbol: str) -> str:
    """Return the last call of a symbol in a program, or its last line."""
    try:
        tree = ast.parse(program)
        calls = [
            ast.unparse(node)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and _is_path(node.func, symbol)
        ]
        if not calls and tree.body:
            calls = [ast.unparse(tree.body[-1]).partition("\n")[0]]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        calls = [program.strip().rpartition("\n")[2].strip()]
    return calls[-1] if calls else ""


def _is_path(node: ast.expr, symbol: str) -> bool:
    last = symbol.rpartition(".")[2]
    if not isinstance(node, ast.Attribute) or node.attr != last:
        return False
    return ast.unparse(node) == symbol


def _table(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = data.get(key)
    if found is None and isinstance(data.get("cases"), list):
        found = data["cases"][0].get(key) if data["cases"] else None
    return found if isinstance(found, dict) else {}


def _inputs(data: Mapping[str, Any]) -> list[str]:
    """Return the names of the inputs; small ones of a case as values."""
    table = _table(data, "inputs")
    return [
        f"{name}={value!r}"
        if isinstance(value, list) and len(repr(value)) <= LONGEST
        else name
        for name, value in table.items()
    ]


def _first(value: Any) -> str:
    """Return the first alternative of a parameter, as Python."""
    if isinstance(value, list):
        value = value[0] if value else []
    if isinstance(value, dict):
        if isinstance(value.get("python"), str):
            return str(value["python"])
        if isinstance(value.get("object"), str):
            inner = value.get("params", {})
            given = [f"{k}={_first(v)}" for k, v in inner.items()]
            return f"{value['object']}({', '.join(given)})"
        if isinstance(value.get("dtype_of"), str):
            return f"{value['dtype_of']}.dtype"
    text = repr(value)
    return text if len(text) <= LONGEST else "..."
