"""What must hold of one clause: its id, its sentence, its keys."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from keras_spec.file_rules import FORMATS, check_contents
from keras_spec.numbers import LEAST
from keras_spec.program_rules import check_program

ID = re.compile(r"[A-Za-z0-9_.]+/[A-Za-z0-9_.-]+\Z")
DTYPES = (
    *("bool", "uint8", "uint16", "uint32", "uint64"),
    *("int8", "int16", "int32", "int64"),
    *("bfloat16", "float16", "float32", "float64"),
    "string",
)
FILLS = ("uniform", "integers", "simplex", "one_hot", "distinct")
MODES = ("eager", "graph", "xla", "reloaded")
SCENARIOS = ("fit", "evaluate", "predict", "layer")
PHASES = ("construct", "build", "call")
INPUT_KEYS = dict.fromkeys(
    ("shape", "dtype", "fill", "low", "high", "avoid", "special", "values")
)


@dataclass(frozen=True)
class Kind:
    """What a kind of clause must have and may have."""

    required: frozenset[str]
    optional: frozenset[str]


def _kind(required: str, optional: str = "") -> Kind:
    return Kind(frozenset(required.split()), frozenset(optional.split()))


KINDS: Mapping[str, Kind] = {
    "value": _kind("inputs tolerance", "params call"),
    "accuracy": _kind("ulps", "of params low high"),
    "cases": _kind("cases", "dtype tolerance signed_zero params call weights"),
    "dtype": _kind("inputs returns", "params call"),
    "shape": _kind("inputs", "params call returns symbolic"),
    "gradient": _kind("tolerance", "inputs params call of cases dtype"),
    "error": _kind("raises names", "inputs params call phase"),
    "config": _kind("params", "inputs tolerance absent"),
    "trajectory": _kind("steps shape tolerance", "params dtype"),
    "relation": _kind("equal inputs tolerance", "params call"),
    "protocol": _kind("scenario events", "arguments"),
    "program": _kind("program expected", "tolerance"),
    "file": _kind("format inputs", "params files keys datasets"),
    "state": _kind("inputs tolerance", "params call"),
    "statistics": _kind("shape", "params call returns"),
    "unspecified": _kind(""),
}


Message = tuple[str, str]


def check_clause(
    name: str, symbol: str, sentence: str, kind: Any, data: Mapping[str, Any]
) -> list[Message]:
    """Return what is wrong with a clause, each with its fix."""
    messages = list(_check_head(name, symbol, sentence, kind))
    if kind in KINDS:
        messages += _check_keys(kind, data)
        messages += _check_tables(data)
        messages += _check_tolerance(data.get("tolerance"))
        messages += _check_ulps(data.get("ulps"))
        messages += _check_words(data)
        messages += _check_dtypes_of(data)
    if kind == "file":
        messages += check_contents(data)
    if kind == "program":
        messages += check_program(symbol, data)
    return messages


def _check_head(
    name: str, symbol: str, sentence: str, kind: Any
) -> Iterator[Message]:
    prefix = symbol.removeprefix("keras.") + "/"
    if not ID.match(name) or not name.startswith(prefix):
        yield (
            f"expected an id that starts with {prefix!r}. Received: {name!r}.",
            f"write ```toml clause {prefix}value",
        )
    if not sentence:
        yield (
            "expected a sentence before the fence. Received: none.",
            "say in one paragraph what the clause requires",
        )
    if kind not in KINDS:
        yield (
            f"expected a known kind. Received: kind={kind!r}.",
            f"use one of {', '.join(KINDS)}",
        )


def _check_keys(kind: str, data: Mapping[str, Any]) -> Iterator[Message]:
    rule = KINDS[kind]
    known = rule.required | rule.optional
    for key in sorted(rule.required - data.keys()):
        yield f"a {kind} clause needs `{key}`.", f"add `{key}`"
    for key in sorted(data.keys() - known):
        yield (
            f"a {kind} clause has no key {key!r}.",
            f"use {', '.join(sorted(known)) or 'no key but `kind`'}",
        )


def _check_tables(data: Mapping[str, Any]) -> Iterator[Message]:
    for key in ("inputs", "params", "call", "arguments"):
        if key in data and not isinstance(data[key], dict):
            yield (
                f"expected a table. Received: {key}={data[key]!r}.",
                f"write `{key}.NAME = ...`",
            )
    inputs = data.get("inputs")
    if isinstance(inputs, dict):
        for name, value in inputs.items():
            is_list = isinstance(value, dict) and value.keys() == {"list"}
            for entry in value["list"] if is_list else [value]:
                yield from _check_input(f"inputs.{name}", entry)


def _check_input(name: str, value: Any) -> Iterator[Message]:
    fix = "write `inputs.x = {shape = [[2, 3]], dtype = ['float32']}`"
    if not isinstance(value, dict):
        yield f"expected a table. Received: {name}={value!r}.", fix
        return
    for key in sorted(value.keys() - INPUT_KEYS):
        yield f"{name} has no key {key!r}.", f"use {', '.join(INPUT_KEYS)}"
    if ("shape" in value) == ("values" in value):
        yield f"{name} needs either `shape` or `values`.", fix
    if not _is_list_of_shapes(value.get("shape", [[]])):
        yield (
            "expected a list of shapes. "
            f"Received: {name}.shape={value['shape']!r}.",
            fix,
        )
    for dtype in value.get("dtype", []):
        if dtype not in DTYPES:
            yield (
                f"expected a dtype. Received: {dtype!r} in {name}.",
                f"use one of {', '.join(DTYPES)}",
            )
    if value.get("fill", "uniform") not in FILLS:
        yield (
            f"expected a known fill. Received: {value['fill']!r}.",
            f"use one of {', '.join(FILLS)}",
        )


def _is_list_of_shapes(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(shape, list) for shape in value)
        and all(isinstance(n, int) and n >= 0 for shape in value for n in shape)
    )


def _check_tolerance(tolerance: Any) -> Iterator[Message]:
    if tolerance is None or (
        isinstance(tolerance, dict)
        and tolerance
        and all(k in DTYPES for k in tolerance)
        and all(isinstance(v, int | float) for v in tolerance.values())
    ):
        return
    yield (
        "expected a table from dtype to number. "
        f"Received: tolerance={tolerance!r}.",
        "write `tolerance = {float32 = 1e-6}`",
    )


def _check_ulps(ulps: Any) -> Iterator[Message]:
    if ulps is None or (
        isinstance(ulps, dict)
        and ulps
        and ulps.keys() <= LEAST.keys()
        and all(isinstance(v, int | float) and v >= 0 for v in ulps.values())
    ):
        return
    yield (
        f"expected a table from {', '.join(LEAST)} to units in the "
        f"last place. Received: ulps={ulps!r}.",
        "write `ulps = {float16 = 1, float32 = 2}`",
    )


def _check_words(data: Mapping[str, Any]) -> Iterator[Message]:
    for key, allowed in (
        ("equal", MODES),
        ("weights", ("initial",)),
        ("scenario", SCENARIOS),
        ("phase", PHASES),
        ("format", FORMATS),
    ):
        given = data.get(key, [])
        for value in given if isinstance(given, list) else [given]:
            if value not in allowed:
                yield (
                    f"expected {key} to be known. Received: {value!r}.",
                    f"use {', '.join(allowed)}",
                )


def _check_dtypes_of(data: Mapping[str, Any]) -> Iterator[Message]:
    inputs = data.get("inputs", {})
    lists = {f"{n}_{i}" for n in inputs for i in range(len(_items(inputs[n])))}
    for name in _dtypes_of([data.get("params"), data.get("call")]):
        if name not in {*inputs, *lists}:
            yield (
                f"expected an input. Received: dtype_of={name!r}.",
                f"use {' or '.join(sorted(inputs)) or 'a dtype'}",
            )


def _items(entry: Any) -> list[Any]:
    found = entry.get("list", []) if isinstance(entry, dict) else []
    return list(found)


def _dtypes_of(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _dtypes_of(item)
    elif isinstance(value, dict):
        if value.keys() == {"dtype_of"}:
            yield value["dtype_of"]
        yield from _dtypes_of(list(value.values()))
