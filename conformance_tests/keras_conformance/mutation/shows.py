"""Whether a bug under a condition can show in what a function returns.

Such a bug changes tensors only, and of these only some. Around what is no such
tensor, as a configuration, a shape or, for a bug in half precision, a count,
it changes nothing: the program is the same, and there is nothing to catch.
Neither does a bug with NaN in what was given NaN and never returned it, as a
comparison, or rounding in what returns whole numbers. Metrics measure: a
gradient flows through one where a page says so. Nor is there anything to catch
where the pages say that a symbol runs eagerly and in graphs, but not under XLA:
what it does there is no matter of the specification. What functions take and
return is seen while the checks run.
"""

from collections.abc import Collection, Iterator, Sequence
from types import FrameType
from typing import Any

import numpy as np

from keras_conformance.mutation.mutant import Mutant
from keras_spec.clause import Clause

# For each function, as `file::Class.method`, words like "takes float16"; for
# each line that returned, as `file::Class.method:12`, like "returns float16".
Traffic = dict[str, list[str]]
HALVES = ("float16", "bfloat16")
FLOATS = (*HALVES, "float32", "float64")
COMPLEX = ("complex64", "complex128")
BATCH = "batch"
EMPTY = "no samples"
GRAPH = "in a graph"
XLA = "under XLA"
NAN = "nan"
DIGITS = "digits that float32 would lose"
FLOWS = "is differentiated"
WAYS = {"only in graph": "graph", "only in XLA": "xla"}
# What a line has to return for a bug under a condition to change anything.
CONDITIONS = {
    "only in float16": HALVES,
    "only in float64": (DIGITS,),
    "only for NaN": (NAN,),
    "only when empty": (EMPTY,),
    "only in graph": (GRAPH,),
    "only in XLA": (XLA,),
}


def can_show(mutant: Mutant, traffic: Traffic) -> bool:
    """Return whether the bug changes anything that its line returns.

    A line that no check runs may return whatever is needed.
    """
    function = f"{mutant.path}::{mutant.function}"
    words = traffic.get(function)
    at_the_line = traffic.get(f"{function}:{mutant.line}")
    if words is None or at_the_line is None:
        return True
    returned = _after("returns", at_the_line)
    taken = _after("takes", words)
    if mutant.family in WAYS:
        ways = _after("runs", words)
        return bool(returned) and (not ways or WAYS[mutant.family] in ways)
    if mutant.family == "only when empty":
        return BATCH in returned
    if mutant.family == "only for NaN":
        return bool(returned & set(FLOATS)) and _passes(NAN, taken, returned)
    if mutant.family == "gradient":
        flows = not mutant.path.startswith("metrics/") or FLOWS in words
        return flows and bool(returned & {*FLOATS, *COMPLEX})
    if mutant.family == "only in float16":
        return _can_return(set(HALVES), taken, returned)
    if mutant.family == "only in float64":
        passes = _passes(DIGITS, taken, returned)
        return passes and _can_return({"float64"}, taken, returned)
    return True


def is_met(mutant: Mutant, traffic: Traffic) -> bool:
    """Return whether a check makes the condition of the bug true at its line.

    No check can notice a bug under a condition that none makes true.
    """
    if mutant.family not in CONDITIONS:
        return f"{mutant.path}::{mutant.function}" in traffic
    place = f"{mutant.path}::{mutant.function}:{mutant.line}"
    returned = _after("returns", traffic.get(place, ()))
    return not returned.isdisjoint(CONDITIONS[mutant.family])


def _can_return(
    dtypes: set[str], taken: Collection[str], returned: set[str]
) -> bool:
    """Return whether one of `dtypes` comes out, or was never put in."""
    if not returned & set(FLOATS):
        return False
    return bool(returned & dtypes) or not dtypes & set(taken)


def _passes(what: str, taken: set[str], returned: set[str]) -> bool:
    """Return whether something came out, or was never put in."""
    return what in returned or what not in taken


def ways_of(check: Clause) -> set[str]:
    """Return how a check runs its symbol: ways, and whether backwards."""
    if check.kind == "gradient":
        return {FLOWS}
    ways = check.data["equal"] if check.kind == "relation" else []
    return {f"runs {way}" for way in ways}


def words_of(frame: FrameType, event: str, result: Any) -> set[str]:
    """Return what the start or the end of a call shows of tensors."""
    if event == "call":
        values = list(frame.f_locals.values())
        return {f"takes {word}" for word in _seen(_tensors(values))}
    tensors = _tensors(result)
    words = {f"returns {word}" for word in _seen(tensors)}
    words |= {f"returns {word}" for word in _sizes(tensors)}
    if any(type(tensor).__name__ == "SymbolicTensor" for tensor in tensors):
        words.add(f"returns {GRAPH}")
        if _compiles(frame):
            words.add(f"returns {XLA}")
    return words


def _sizes(tensors: Sequence[Any]) -> set[str]:
    """Return whether there are axes, and whether the first one is empty."""
    axes = [tensor.shape for tensor in tensors if tensor.shape.rank != 0]
    words = {BATCH} if axes else set()
    if any(shape.rank and shape[0] == 0 for shape in axes):
        words.add(EMPTY)
    return words


def _compiles(frame: FrameType | None) -> bool:
    """Return whether a function for XLA is being traced, as in `faults.py`."""
    while frame:
        owner = frame.f_locals.get("self")
        if getattr(owner, "_jit_compile", None) is True:
            return True
        frame = frame.f_back
    return False


def _seen(tensors: Sequence[Any]) -> set[str]:
    """Return the dtypes of tensors, and what is special in their values."""
    words = {tensor.dtype.name for tensor in tensors}
    for tensor in tensors:
        if tensor.dtype.name in FLOATS and hasattr(tensor, "numpy"):
            values = tensor.numpy()
            is_nan = np.isnan(values)
            if is_nan.any():
                words.add(NAN)
            if (values.astype("float32") != values)[~is_nan].any():
                words.add(DIGITS)
    return words


def _tensors(values: Any) -> list[Any]:
    """Return the tensors of TensorFlow among values, as `faults.py` does."""
    return [
        value
        for value in _leaves(values)
        if not isinstance(value, np.ndarray)
        and type(value).__module__.startswith("tensorflow.")
        and type(value).__name__ in ("EagerTensor", "SymbolicTensor")
    ]


def _leaves(values: Any) -> Iterator[Any]:
    """Yield the leaves; keys of a dictionary need no order here."""
    if isinstance(values, dict):
        values = list(values.values())
    if not isinstance(values, list | tuple):
        yield values
        return
    for value in values:
        yield from _leaves(value)


def _after(word: str, words: Collection[str]) -> set[str]:
    return {w.partition(" ")[2] for w in words if w.startswith(word)}
