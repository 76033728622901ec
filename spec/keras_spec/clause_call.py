"""The call that a clause is about, as short as it says it."""

import ast
from collections.abc import Mapping
from typing import Any

from keras_spec.api_entry import ApiEntry, Requirement

LONGEST = 60


def clause_call(entry: ApiEntry, clause: Requirement) -> str:
    """Return the first call that a clause describes.

    Inputs stand by their names; of alternatives the first is taken. Of a
    program it is the last statement.
    """
    data = clause.data
    if isinstance(data.get("program"), str):
        return _last_statement(data["program"])
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


def _last_statement(program: str) -> str:
    try:
        body = ast.parse(program).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        body = []
    text = ast.unparse(body[-1]) if body else program.strip()
    return text.splitlines()[0] if text else ""


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
