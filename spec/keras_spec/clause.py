"""Clauses: requirements with a permanent id that a program can check."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keras_spec.errors import Problem, SpecError

ID = re.compile(r"[A-Za-z0-9_.]+/[A-Za-z0-9_.-]+\Z")
DTYPES = (
    *("bool", "uint8", "uint16", "uint32", "uint64"),
    *("int8", "int16", "int32", "int64"),
    *("bfloat16", "float16", "float32", "float64"),
)
FILLS = ("uniform", "integers", "simplex", "one_hot", "distinct")
MODES = ("eager", "graph", "xla", "reloaded")
SCENARIOS = ("fit", "evaluate", "predict", "layer")
PHASES = ("construct", "build", "call")
INPUT_KEYS = {"shape", "dtype", "fill", "low", "high", "avoid", "values"}


@dataclass(frozen=True)
class Kind:
    """What a kind of clause must have and may have."""

    required: frozenset[str]
    optional: frozenset[str]


def _kind(required: str, optional: str = "") -> Kind:
    return Kind(frozenset(required.split()), frozenset(optional.split()))


KINDS: Mapping[str, Kind] = {
    "value": _kind("inputs tolerance", "params call"),
    "cases": _kind("cases", "dtype tolerance signed_zero params call"),
    "dtype": _kind("inputs returns", "params call"),
    "shape": _kind("inputs", "params call returns symbolic"),
    "gradient": _kind("tolerance", "inputs params call of cases dtype"),
    "error": _kind("raises names", "inputs params call phase"),
    "config": _kind("params", "inputs tolerance"),
    "trajectory": _kind("steps shape tolerance", "params dtype"),
    "relation": _kind("equal inputs tolerance", "params call"),
    "protocol": _kind("scenario events", "arguments"),
    "statistics": _kind("shape", "params call returns"),
    "unspecified": _kind(""),
}


@dataclass(frozen=True)
class Clause:
    """One requirement of the specification.

    Args:
        id: String, permanent: `layers.Dense/value`.
        symbol: String, the public path whose page holds it.
        kind: String, one of `KINDS`.
        sentence: String, what it requires, in words.
        data: The table of the fence, without `kind`.
        path: String, the file.
        line: Integer, the line of the fence, counted from 1.
    """

    id: str
    symbol: str
    kind: str
    sentence: str
    data: Mapping[str, Any]
    path: str
    line: int


def parse_clause(
    text: str, name: str, symbol: str, sentence: str, path: str, line: int
) -> Clause:
    """Read the text of a `toml clause` fence.

    Raises:
        SpecError: with every problem of the clause.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+), column (\d+)", str(error))
        row, column = (int(n) for n in where.groups()) if where else (1, 1)
        problem = Problem(path, line + row, column, f"Not TOML: {error}.")
        raise SpecError([problem]) from None
    kind = data.pop("kind", None)
    messages = [
        *_check_head(name, symbol, sentence, kind),
        *(_check_keys(kind, data) if kind in KINDS else ()),
    ]
    if messages:
        raise SpecError(
            Problem(path, line, 1, f"Clause {name or '?'}: {m}", fix)
            for m, fix in messages
        )
    return Clause(name, symbol, kind, sentence, data, path, line)


Messages = list[tuple[str, str]]


def _check_head(name: str, symbol: str, sentence: str, kind: Any) -> Messages:
    messages: Messages = []
    prefix = symbol.removeprefix("keras.") + "/"
    if not ID.match(name) or not name.startswith(prefix):
        messages.append(
            (
                f"expected an id that starts with {prefix!r}. "
                f"Received: {name!r}.",
                f"write ```toml clause {prefix}value",
            )
        )
    if not sentence:
        messages.append(
            (
                "expected a sentence before the fence. Received: none.",
                "say in one paragraph what the clause requires",
            )
        )
    if kind not in KINDS:
        messages.append(
            (
                f"expected a known kind. Received: kind={kind!r}.",
                f"use one of {', '.join(KINDS)}",
            )
        )
    return messages


def _check_keys(kind: str, data: Mapping[str, Any]) -> Messages:
    rule = KINDS[kind]
    known = rule.required | rule.optional
    messages: Messages = [
        (f"a {kind} clause needs `{key}`.", f"add `{key}`")
        for key in sorted(rule.required - data.keys())
    ]
    messages += [
        (
            f"a {kind} clause has no key {key!r}.",
            f"use {', '.join(sorted(known)) or 'no key but `kind`'}",
        )
        for key in sorted(data.keys() - known)
    ]
    for key in ("inputs", "params", "call", "arguments"):
        if key in data and not isinstance(data[key], dict):
            messages.append(
                (
                    f"expected a table. Received: {key}={data[key]!r}.",
                    f"write `{key}.NAME = ...`",
                )
            )
    if isinstance(data.get("inputs"), dict):
        for name, value in data["inputs"].items():
            messages += _check_input(name, value)
    return messages + _check_values(data)


def _check_input(name: str, value: Any) -> Messages:
    fix = "write `inputs.x = {shape = [[2, 3]], dtype = ['float32']}`"
    if not isinstance(value, dict):
        return [(f"expected a table. Received: inputs.{name}={value!r}.", fix)]
    messages: Messages = [
        (
            f"inputs.{name} has no key {key!r}.",
            f"use {', '.join(sorted(INPUT_KEYS))}",
        )
        for key in sorted(value.keys() - INPUT_KEYS)
    ]
    if ("shape" in value) == ("values" in value):
        messages.append(
            (f"inputs.{name} needs either `shape` or `values`.", fix)
        )
    shapes = value.get("shape", [[]])
    if not (
        isinstance(shapes, list)
        and shapes
        and all(isinstance(s, list) for s in shapes)
    ):
        messages.append(
            (
                f"expected a list of shapes. Received: "
                f"inputs.{name}.shape={shapes!r}.",
                fix,
            )
        )
    for dtype in value.get("dtype", []):
        if dtype not in DTYPES:
            messages.append(
                (
                    f"expected a dtype. Received: {dtype!r} in inputs.{name}.",
                    f"use one of {', '.join(DTYPES)}",
                )
            )
    if value.get("fill", "uniform") not in FILLS:
        messages.append(
            (
                f"expected a known fill. Received: {value['fill']!r}.",
                f"use one of {', '.join(FILLS)}",
            )
        )
    return messages


def _check_values(data: Mapping[str, Any]) -> Messages:
    messages: Messages = []
    tolerance = data.get("tolerance")
    if tolerance is not None and not (
        isinstance(tolerance, dict)
        and tolerance
        and all(k in DTYPES for k in tolerance)
        and all(isinstance(v, int | float) for v in tolerance.values())
    ):
        messages.append(
            (
                "expected a table from dtype to number. "
                f"Received: tolerance={tolerance!r}.",
                "write `tolerance = {float32 = 1e-6}`",
            )
        )
    for key, allowed in (
        ("equal", MODES),
        ("scenario", SCENARIOS),
        ("phase", PHASES),
    ):
        if key not in data:
            continue
        given = data[key] if isinstance(data[key], list) else [data[key]]
        for value in given:
            if value not in allowed:
                messages.append(
                    (
                        f"expected {key} to be known. Received: {value!r}.",
                        f"use {', '.join(allowed)}",
                    )
                )
    return messages
