"""Which bugs a check looks for, by what its clause says.

A function that all symbols share is run by hundreds of checks, and a bug is put
to some dozens: those that make its condition true have to be among them.
"""

from collections.abc import Iterator
from typing import Any

from keras_spec.clause import Clause

BY_KIND = {
    "gradient": {"gradient", "only in float64"},
    "trajectory": {"gradient", "only in float64"},
    "config": {"lost key", "only after reloading"},
    "dtype": {"dtype"},
}
BY_WAY = {
    "graph": "only in graph",
    "xla": "only in XLA",
    "reloaded": "only after reloading",
}
HALF = {"only in float16", "dtype"}
BY_WORD = {
    "float16": HALF,
    "bfloat16": HALF,
    "float64": {"only in float64", "dtype"},
    "int32": {"dtype"},
    "uint8": {"dtype"},
    "bool": {"dtype"},
    "nan": {"only for NaN"},
}


def looks_for(check: Clause) -> set[str]:
    """Return the families of bugs whose condition the check makes true."""
    families = set(BY_KIND.get(check.kind, ()))
    if check.kind == "relation":
        compared = BY_WAY.keys() & check.data["equal"][1:]
        families |= {BY_WAY[way] for way in compared}
    if check.kind in ("cases", "value"):
        words = {str(leaf) for leaf in _leaves(check.data)}
        families |= {f for word in words for f in BY_WORD.get(word, ())}
    if check.kind in ("cases", "shape", "value") and _has_empty(check.data):
        families.add("only when empty")
    return families


def _has_empty(data: Any) -> bool:
    """Return whether a table holds an empty array, or a shape of one."""
    if isinstance(data, dict):
        shapes = _innermost(data.get("shape"))
        return any(0 in shape for shape in shapes) or any(
            _has_empty(v) for key, v in data.items() if key != "shape"
        )
    if isinstance(data, list):
        return not data or any(_has_empty(item) for item in data)
    return False


def _innermost(shapes: Any) -> list[list[Any]]:
    """Return one shape, or each of a list of them."""
    if not isinstance(shapes, list):
        return []
    inner = [shape for item in shapes for shape in _innermost(item)]
    return inner or [shapes]


def _leaves(data: Any) -> Iterator[Any]:
    """Yield what is neither a table nor a list."""
    if isinstance(data, dict):
        data = list(data.values())
    if not isinstance(data, list):
        yield data
        return
    for item in data:
        yield from _leaves(item)
