"""The cases that a clause lists one by one."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_spec.cases import Case, alternatives, separate_lists
from keras_spec.clause import Clause


def listed_cases(
    clause: Clause,
) -> Iterator[tuple[Mapping[str, Any], Case]]:
    """Yield each entry of `[[cases]]` with every case that it stands for.

    `params` and `call` of an entry complete those of the clause. `dtype` is
    one dtype for all floating inputs, a list of such, or a table by input.
    """
    dtypes = clause.data.get("dtype", "float32")
    for entry in clause.data["cases"]:
        for dtype in dtypes if isinstance(dtypes, list) else [dtypes]:
            separate, lists = separate_lists(entry.get("inputs", {}))
            inputs = {
                name: as_array(value, name, dtype)
                for name, value in separate.items()
            }
            first = next(iter(inputs.values()), None)
            given = {
                key: {**clause.data.get(key, {}), **entry.get(key, {})}
                for key in ("params", "call")
            }
            for params in alternatives(given["params"]):
                for call in alternatives(given["call"]):
                    name = "" if first is None else str(first.dtype)
                    yield (
                        entry,
                        Case(inputs, params, call, name, lists=lists),
                    )


def as_array(
    value: Any, name: str, dtype: str | Mapping[str, str]
) -> NDArray[Any]:
    """Return a value of a clause as an array.

    Numbers without a point stay integers where other inputs are floating:
    labels beside predictions.
    """
    array = np.asarray(value)
    if isinstance(dtype, str):
        if array.dtype.kind in "bU":
            return array
        is_label = array.dtype.kind in "iu" and _is_floating(dtype)
        return array.astype("int32" if is_label and array.size else dtype)
    fallback = "int32" if array.dtype.kind in "iu" else str(array.dtype)
    return array.astype(dtype.get(name, fallback))


def _is_floating(dtype: str) -> bool:
    return "float" in dtype
