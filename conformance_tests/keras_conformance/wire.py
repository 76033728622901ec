"""Values as JSON, for programs in other languages.

| Value | As JSON |
| --- | --- |
| an array | `{"dtype": "float32", "shape": [2], "values": [1.0, "nan"]}` |
| a symbolic tensor | `{"dtype": "float32", "shape": [null, 2]}` |
| a list of arrays | a list of such |
| what JSON lacks, in `values` | `"nan"`, `"inf"`, `"-inf"`, `"-0.0"` |
| a complex number in `values` | `[real, imaginary]` |
| NaN, infinities elsewhere | `{"number": "nan"}` |
| None, booleans, numbers, text | as in JSON |
| a list, a tuple | a list |
| an object of the implementation | `{"object": PATH, "params": {...}}` |
| a table | `{"table": {...}}` |
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.unsupported import Unsupported
from keras_spec.cases import New, dtype_name

Array = NDArray[Any]


@dataclass(frozen=True)
class Symbol:
    """A symbolic tensor; an axis of unknown length is None."""

    shape: tuple[int | None, ...]
    dtype: str = ""


def write_array(array: Array) -> dict[str, Any]:
    """Return an array as JSON; every value can be read back exactly."""
    return {
        "dtype": dtype_name(array),
        "shape": list(array.shape),
        "values": [_write_number(item) for item in _items(array)],
    }


def _items(array: Array) -> list[Any]:
    if array.dtype.kind in "biuUc":
        items: list[Any] = array.ravel().tolist()
    else:
        # Among the floating ones is bfloat16, which Python has not.
        items = array.astype(np.float64).ravel().tolist()
    return items


def _write_number(item: Any) -> Any:
    if isinstance(item, complex):
        return [_write_number(item.real), _write_number(item.imag)]
    if isinstance(item, float) and not math.isfinite(item):
        return str(item)
    # Not every language reads the sign of a zero in JSON.
    return "-0.0" if item == 0 and str(item) == "-0.0" else item


def read_array(record: Any) -> Array:
    """Return the array that `write_array` described.

    Raises:
        ValueError: if it is something else.
    """
    keys = {"dtype", "shape", "values"}
    if not isinstance(record, dict) or not keys <= record.keys():
        raise ValueError(f"no array: {str(record)[:80]}")
    dtype, shape, values = (record[k] for k in ("dtype", "shape", "values"))
    try:
        if dtype == "string":
            return np.asarray(values, str).reshape(shape)
        if str(dtype).startswith("complex"):
            values = [complex(float(re), float(im)) for re, im in values]
        elif "float" in str(dtype):
            # Only these may be written as text: "nan", "inf".
            values = [float(value) for value in values]
        with np.errstate(over="ignore"):
            return np.asarray(values).astype(dtype).reshape(shape)
    except (TypeError, ValueError, OverflowError) as error:
        raise ValueError(f"no array ({error}): {str(record)[:80]}") from None


def write_value(value: Any) -> Any:
    """Return an argument of a clause as JSON.

    Raises:
        Unsupported: if no other language has such a value.
    """
    if isinstance(value, New):
        return write_object(value.path, value.params)
    if isinstance(value, float) and not math.isfinite(value):
        return {"number": str(value)}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [write_value(item) for item in value]
    if isinstance(value, Mapping):
        return {"table": write_values(value)}
    raise Unsupported(f"{value!r} cannot be told to another language")


def write_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return arguments by name as JSON."""
    return {str(name): write_value(value) for name, value in values.items()}


def write_object(path: str, params: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object that the implementation is to make, as JSON."""
    return {"object": path, "params": write_values(params)}


def write_inputs(named: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return arrays, or lists of arrays, by name and in their order."""
    return [
        {"name": name, "list": [_write_input(item) for item in value]}
        if isinstance(value, list)
        else {"name": name, **_write_input(value)}
        for name, value in named.items()
    ]


def _write_input(value: Array | Symbol) -> dict[str, Any]:
    if isinstance(value, Symbol):
        return {"dtype": value.dtype, "shape": list(value.shape)}
    return write_array(value)


def read_shape(record: Any) -> Symbol:
    """Return a symbolic tensor of the shape that is described.

    Raises:
        ValueError: if it is something else.
    """
    if not isinstance(record, list) or not all(
        item is None or type(item) is int for item in record
    ):
        raise ValueError(f"no shape: {str(record)[:80]}")
    return Symbol(tuple(record))
