"""A clause without the dtypes that an implementation has not."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from keras_conformance.unsupported import Unsupported
from keras_spec.clause import Clause

HasDtype = Callable[[str], bool]
DEFAULT = ("float32",)
ARGUMENTS = ("params", "call")


def narrow(clause: Clause, has_dtype: HasDtype) -> tuple[Clause, list[str]]:
    """Return the clause with the cases that can be tried, and what is missing.

    The dtypes of several inputs advance together, so a case goes where one of
    them is missing. A dtype that is an argument, `dtype`, counts as well.

    Raises:
        Unsupported: if no case is left.
    """
    missing = sorted({d for d in _named(clause.data) if not has_dtype(d)})
    if not missing:
        return clause, []
    data = dict(clause.data)
    if data.get("inputs"):
        data["inputs"] = _inputs(data["inputs"], has_dtype)
    if "dtype" in data:
        data["dtype"] = _dtypes(data["dtype"], has_dtype)
    if "ulps" in data:
        left = _dtypes(list(data["ulps"]), has_dtype)
        data["ulps"] = {dtype: data["ulps"][dtype] for dtype in left}
    for key in ARGUMENTS:
        if "dtype" in data.get(key, {}):
            found = _dtypes(data[key]["dtype"], has_dtype)
            data[key] = {**data[key], "dtype": found}
    if "cases" in data:
        data["cases"] = _entries(data["cases"], has_dtype)
    return dataclasses.replace(clause, data=data), missing


def _named(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the dtypes that a clause names."""
    yield from data.get("ulps", ())
    for spec in _specs(data.get("inputs", {})):
        yield from spec.get("dtype", ())
    tables = [data, *(data.get(key, {}) for key in ARGUMENTS)]
    for entry in data.get("cases", ()):
        tables += [entry.get(key, {}) for key in ARGUMENTS]
    for table in tables:
        found = table.get("dtype", ())
        values = found.values() if isinstance(found, dict) else found
        values = [values] if isinstance(values, str) else values
        yield from (value for value in values if _is_dtype(value))


def _specs(inputs: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for spec in inputs.values():
        if isinstance(spec, dict):
            yield from spec.get("list", [spec])


def _is_dtype(value: object) -> bool:
    """Return whether this is a dtype: not None, nor a policy."""
    if value in ("bfloat16", "string"):
        return True
    return isinstance(value, str) and value in np.sctypeDict


def _inputs(inputs: Mapping[str, Any], has_dtype: HasDtype) -> dict[str, Any]:
    """Return the inputs with the dtypes at the places where all are there."""
    lists = [spec.get("dtype", DEFAULT) for spec in _specs(inputs)]
    places = [
        place
        for place in range(max(map(len, lists), default=0))
        if all(has_dtype(dtypes[place % len(dtypes)]) for dtypes in lists)
    ]
    if not places:
        _refuse(lists[0])

    def kept(spec: Mapping[str, Any]) -> dict[str, Any]:
        dtypes = spec.get("dtype", DEFAULT)
        chosen = [dtypes[place % len(dtypes)] for place in places]
        return {**spec, "dtype": chosen}

    return {
        name: {"list": [kept(item) for item in spec["list"]]}
        if "list" in spec
        else kept(spec)
        for name, spec in inputs.items()
    }


def _dtypes(found: Any, has_dtype: HasDtype) -> Any:
    """Return the alternatives that are there."""
    if isinstance(found, dict) and "dtype_of" in found:
        # It is that of an input, of which some have gone.
        return found
    if isinstance(found, dict) and "python" not in found:
        values = list(found.values())
        if not all(has_dtype(value) for value in values):
            _refuse(values)
        return found
    if not isinstance(found, list):
        if _is_dtype(found) and not has_dtype(found):
            _refuse([found])
        return found
    left = [v for v in found if not _is_dtype(v) or has_dtype(v)]
    if not left:
        _refuse(found)
    return left


def _entries(entries: list[Any], has_dtype: HasDtype) -> list[Any]:
    """Return the listed cases whose own arguments are there."""
    left = []
    for entry in entries:
        given = [entry.get(key, {}).get("dtype") for key in ARGUMENTS]
        if all(not _is_dtype(v) or has_dtype(v) for v in given):
            left.append(entry)
    if not left:
        _refuse([str(entry) for entry in entries[:1]])
    return left


def _refuse(dtypes: Any) -> None:
    raise Unsupported(f"every case needs {', '.join(map(str, dtypes))}")
