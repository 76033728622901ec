"""The inputs of a clause, enumerated: the same on every machine."""

import ast
import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_spec.clause import Clause

GRID = 64
MARGIN = 1 / 8
# What is added to values in double precision, so that they need it.
DIGITS = 2.0**-30


@dataclass(frozen=True)
class New:
    """An object of the implementation under test, to be made from a path."""

    path: str
    params: Mapping[str, Any]


@dataclass(frozen=True)
class DtypeOf:
    """The name of the dtype that an input has in a case."""

    name: str


@dataclass(frozen=True)
class Case:
    """One set of arguments of a clause.

    Args:
        inputs: Arrays by name, in the dtype that the implementation gets.
        params: Arguments of the function or of the constructor.
        call: Arguments of the call on an object.
        dtype: String, the dtype of the first input.
        index: Integer, the place of the shapes in their lists.
        lists: The names of the inputs that are items of one argument, by
            the name of the argument.
    """

    inputs: Mapping[str, NDArray[Any]]
    params: Mapping[str, Any]
    call: Mapping[str, Any]
    dtype: str
    index: int = 0
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def grouped(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return `values`, by input, with the items of lists put together."""
        whole = {item: n for n, items in self.lists.items() for item in items}
        together: dict[str, Any] = {}
        for name, value in values.items():
            if name in whole:
                together.setdefault(whole[name], []).append(value)
            else:
                together[name] = value
        return together


def enumerate_cases(clause: Clause) -> Iterator[Case]:
    """Yield the cases of a clause, the smallest shapes first.

    Shapes of several inputs advance together, so do dtypes; shapes, dtypes,
    params and call arguments are combined with each other.
    """
    inputs, lists = separate_lists(clause.data.get("inputs", {}))
    for shape_index in range(_length(inputs, "shape", "values")):
        for dtype_index in range(_length(inputs, "dtype")):
            arrays = {
                name: make_input(
                    clause.id, name, spec, shape_index, dtype_index
                )
                for name, spec in inputs.items()
            }
            first = next(iter(arrays.values()), None)
            for params in alternatives(clause.data.get("params", {})):
                for call in alternatives(clause.data.get("call", {})):
                    yield Case(
                        arrays,
                        _with_dtypes(params, arrays),
                        _with_dtypes(call, arrays),
                        "" if first is None else str(first.dtype),
                        shape_index,
                        lists,
                    )


def _with_dtypes(value: Any, arrays: Mapping[str, NDArray[Any]]) -> Any:
    """Return `value` with every `DtypeOf` replaced by a dtype's name."""
    if isinstance(value, DtypeOf):
        return str(arrays[value.name].dtype)
    if isinstance(value, New):
        return New(value.path, _with_dtypes(value.params, arrays))
    if isinstance(value, dict):
        return {name: _with_dtypes(v, arrays) for name, v in value.items()}
    if isinstance(value, list):
        return [_with_dtypes(item, arrays) for item in value]
    return value


def separate_lists(
    inputs: Mapping[str, Any],
) -> tuple[dict[str, Any], dict[str, list[str]]]:
    """Return an entry for each array, and the names that form a list.

    The items of `x = {list = [...]}` are called `x_0`, `x_1` and so on.
    """
    separate: dict[str, Any] = {}
    lists = {}
    for name, entry in inputs.items():
        items = {name: entry}
        if isinstance(entry, dict) and entry.keys() == {"list"}:
            items = {f"{name}_{i}": e for i, e in enumerate(entry["list"])}
            lists[name] = list(items)
        separate.update(items)
    return separate, lists


def alternatives(table: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every combination of the alternatives of a table."""
    choices = [
        value if isinstance(value, list) else [value]
        for value in table.values()
    ]
    for combination in itertools.product(*choices):
        yield {
            name: read_value(value)
            for name, value in zip(table, combination, strict=True)
        }


def read_value(value: Any) -> Any:
    """Return the Python value that a TOML value stands for.

    `{python = "None"}` is a literal, `{object = "...", params = {...}}` an
    object that the implementation makes, `{dtype_of = "x"}` the dtype of an
    input; lists and tables are read inside.
    """
    if isinstance(value, list):
        return [read_value(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"python"}:
        return ast.literal_eval(value["python"])
    if value.keys() == {"dtype_of"}:
        return DtypeOf(value["dtype_of"])
    if "object" in value and value.keys() <= {"object", "params"}:
        params = value.get("params", {})
        return New(
            value["object"], {k: read_value(v) for k, v in params.items()}
        )
    return {key: read_value(item) for key, item in value.items()}


def make_input(
    seed: str,
    name: str,
    spec: Mapping[str, Any],
    shape_index: int,
    dtype_index: int,
) -> NDArray[Any]:
    """Return one input array, as its table describes it."""
    dtypes = spec.get("dtype", ["float32"])
    dtype = dtypes[dtype_index % len(dtypes)]
    if "values" in spec:
        values = spec["values"]
        kind = str if dtype == "string" else dtype
        return np.asarray(values[shape_index % len(values)], kind)
    shapes = spec["shape"]
    shape = tuple(shapes[shape_index % len(shapes)])
    generator = _generator(f"{seed} {name} {shape}")
    array = np.asarray(fill(generator, shape, spec))
    if dtype == "float64":
        array = _with_more_digits(array, spec)
    array = array.astype(dtype)
    special = spec.get("special", [])[: array.size]
    array.flat[: len(special)] = special
    return array


def _with_more_digits(
    array: NDArray[Any], spec: Mapping[str, Any]
) -> NDArray[Any]:
    """Return values that single precision would round, within the bounds."""
    kind = spec.get("fill", "uniform")
    if kind == "distinct":
        return array + DIGITS
    if kind != "uniform":
        return array
    middle = (spec.get("low", -2) + spec.get("high", 2)) / 2
    longer = array + (middle - array) * DIGITS
    return _avoid(longer, spec.get("avoid", []))


def dtype_name(array: NDArray[Any]) -> str:
    """Return the name of an array's dtype: `"string"` for text."""
    return "string" if array.dtype.kind == "U" else str(array.dtype)


def fill(
    generator: np.random.Generator,
    shape: tuple[int, ...],
    spec: Mapping[str, Any],
) -> NDArray[Any]:
    """Return an array filled as `spec` says; see `spec/README.md`."""
    low, high = spec.get("low", -2), spec.get("high", 2)
    kind = spec.get("fill", "uniform")
    if kind == "integers":
        return np.asarray(generator.integers(low, high, shape))
    if kind == "one_hot":
        rows = generator.integers(0, shape[-1], shape[:-1])
        return np.asarray(np.eye(shape[-1])[rows])
    if kind == "simplex":
        weights = generator.integers(1, GRID, shape).astype(float)
        return np.asarray(weights / weights.sum(-1, keepdims=True))
    size = int(np.prod(shape))
    if kind == "distinct":
        return np.asarray(generator.permutation(size) / GRID + low).reshape(
            shape
        )
    steps = generator.integers(
        int(np.ceil(low * GRID)), int(np.floor(high * GRID)) + 1, shape
    )
    return _avoid(steps / GRID, spec.get("avoid", []))


def _avoid(values: NDArray[Any], kinks: list[float]) -> NDArray[Any]:
    for kink in kinks:
        near = np.abs(values - kink) < MARGIN
        side = np.where(values < kink, -MARGIN, MARGIN)
        values = np.where(near, kink + side, values)
    return values


def _generator(seed: str) -> np.random.Generator:
    digest = hashlib.sha256(seed.encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:8])))


def _length(inputs: Mapping[str, Mapping[str, Any]], *keys: str) -> int:
    return max(
        (
            len(spec[key])
            for spec in inputs.values()
            for key in keys
            if key in spec
        ),
        default=1,
    )
