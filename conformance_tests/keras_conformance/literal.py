"""Values as Python source text, as a printed program needs them."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_spec.cases import New


def literal(value: Any) -> str:
    """Return an expression that makes `value` where `keras` is imported."""
    if isinstance(value, New):
        return f"{value.path}({keywords(value.params)})"
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if isinstance(value, list):
        return f"[{', '.join(literal(item) for item in value)}]"
    if isinstance(value, tuple):
        comma = "," if len(value) == 1 else ""
        return f"({', '.join(literal(item) for item in value)}{comma})"
    if isinstance(value, dict):
        items = (f"{k!r}: {literal(v)}" for k, v in value.items())
        return f"{{{', '.join(items)}}}"
    return repr(value)


def keywords(arguments: Mapping[str, Any]) -> str:
    """Return `a=1, b=None` for the arguments of a call."""
    return ", ".join(f"{k}={literal(v)}" for k, v in arguments.items())


def array_literal(array: NDArray[Any]) -> str:
    """Return an expression of NumPy that makes `array` exactly."""
    dtype = str(array.dtype)
    if array.size == 0:
        return f'np.zeros({array.shape}, "{dtype}")'
    values = array.tolist()
    if dtype == "bfloat16":
        values = array.astype(np.float32).tolist()
    text = _nested(values)
    if dtype == "float32":
        text = _nested(_shortest(array))
    return f'np.array({text}, "{dtype}")'


def _shortest(array: NDArray[Any]) -> Any:
    """Return nested lists of the shortest decimals that read back equal."""
    if array.ndim == 0:
        return float(str(array[()]))
    return [_shortest(row) for row in array]


def _nested(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_nested(item) for item in value)}]"
    if isinstance(value, float) and math.isnan(value):
        return "np.nan"
    if isinstance(value, float) and math.isinf(value):
        return "np.inf" if value > 0 else "-np.inf"
    return repr(value)
