"""From a case that fails to the smallest one that fails in the same way."""

import ast
import dataclasses
import re
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from keras_conformance.failure import Failure
from keras_conformance.lost import Lost
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import Case

Decide = Callable[[Trial], None]
# Tries for one failure; what is compiled takes long.
MOST_TRIES = {"eager": 60}
FEWER_TRIES = 8
SECONDS = 10.0
# Inputs whose last axis means something as a whole.
WHOLE_ROWS = ("simplex", "one_hot", "distinct")


def decide_smallest(
    trial: Trial,
    decide: Decide,
    specs: Mapping[str, Any] | None = None,
    mode: str = "eager",
) -> None:
    """Decide a trial; raise the failure of the smallest case that fails alike.

    Arguments that make no difference are left out, and shapes are cut where
    `specs` describes the inputs. A case only counts that the definition, or
    whatever `decide` compares with, is defined for.

    Args:
        trial: The case.
        decide: Raises `Failure` unless the implementation is right.
        specs: The `inputs` of the clause; None leaves the inputs as they are.
        mode: String, how it is run.
    """
    try:
        decide(trial)
    except Failure as failure:
        raise _shrink(trial, decide, failure, specs, mode) from failure


def _shrink(
    trial: Trial,
    decide: Decide,
    failure: Failure,
    specs: Mapping[str, Any] | None,
    mode: str,
) -> Failure:
    tries = MOST_TRIES.get(mode, FEWER_TRIES)
    end = time.monotonic() + SECONDS
    candidates = _smaller(trial, failure, specs)
    while tries and time.monotonic() < end:
        candidate = next(candidates, None)
        if candidate is None:
            break
        tries -= 1
        smaller = dataclasses.replace(trial, case=candidate)
        found = _failure(smaller, decide)
        if found and _alike(found, failure):
            trial, failure = smaller, found
            candidates = _smaller(trial, failure, specs)
    return failure


def _failure(trial: Trial, decide: Decide) -> Failure | None:
    try:
        decide(trial)
    except Failure as failure:
        return failure
    except (Lost, Undecidable, Unsupported):
        return None
    return None


def _alike(found: Failure, failure: Failure) -> bool:
    """Return whether two failures say the same, whatever the numbers."""
    if failure.difference is not None:
        return found.difference is not None
    return found.difference is None and _words(found) == _words(failure)


def _words(failure: Failure) -> str:
    text = re.sub(r"\([\d, None]*\)|\[[^\]]*\]", "#", failure.message)
    return re.sub(r"[-+]?\d[\d.e+-]*", "#", text)


def _smaller(
    trial: Trial, failure: Failure, specs: Mapping[str, Any] | None
) -> Iterator[Case]:
    """Yield cases that are smaller by one thing, the largest step first."""
    case, needless = trial.case, _needless(trial, failure, specs is None)
    if len(needless) > 1:
        yield _without(case, needless)
    for name in needless:
        yield _without(case, [name])
    if specs is not None:
        yield from _cut(trial, specs)


def _needless(trial: Trial, failure: Failure, listed: bool) -> list[str]:
    """Return the params that may make no difference.

    Those at their defaults; all of them, where the implementation raises the
    same error without them. A result that is listed belongs to its params.
    """
    if failure.difference is None and not (listed and failure.expected):
        return list(trial.case.params)
    signature = trial.subject.page.signature
    defaults = {
        parameter.name: parameter.default
        for parameter in (signature.parameters if signature else ())
    }
    return [
        name
        for name, value in trial.case.params.items()
        if name in defaults and _is_literal(defaults[name], value)
    ]


def _is_literal(text: str | None, value: Any) -> bool:
    try:
        default = ast.literal_eval(text or "")
    except (ValueError, SyntaxError):
        return False
    return type(default) is type(value) and bool(default == value)


def _without(case: Case, names: list[str]) -> Case:
    kept = {n: v for n, v in case.params.items() if n not in names}
    return dataclasses.replace(case, params=kept)


def _cut(trial: Trial, specs: Mapping[str, Any]) -> Iterator[Case]:
    """Yield the case with some axes cut: to one entry, the half, or by one.

    First all axes of one size at once, since sizes that are equal belong
    together, then each axis alone; the batch comes first.
    """
    inputs = trial.case.inputs
    axes = [
        (name, axis)
        for name, array in inputs.items()
        for axis in range(array.ndim)
        if array.shape[axis] > (2 if trial.split and axis == 0 else 1)
        and not (axis == array.ndim - 1 and _has_whole_rows(specs))
    ]
    axes.sort(key=lambda place: place[1])
    sizes = list(dict.fromkeys(inputs[n].shape[axis] for n, axis in axes))
    groups = [
        [(n, axis) for n, axis in axes if inputs[n].shape[axis] == size]
        for size in sizes
    ]
    groups += [[place] for place in axes if [place] not in groups]
    for group in groups:
        name, axis = group[0]
        size = inputs[name].shape[axis]
        least = 2 if trial.split else 1
        for length in dict.fromkeys((least, size // 2, size - 1)):
            if least <= length < size:
                yield _shortened(trial.case, group, length)


def _has_whole_rows(specs: Mapping[str, Any]) -> bool:
    return any(
        isinstance(spec, dict) and spec.get("fill") in WHOLE_ROWS
        for spec in specs.values()
    )


def _shortened(case: Case, places: list[tuple[str, int]], length: int) -> Case:
    inputs = dict(case.inputs)
    for name, axis in places:
        index = [slice(None)] * inputs[name].ndim
        index[axis] = slice(length)
        inputs[name] = inputs[name][tuple(index)].copy()
    return dataclasses.replace(case, inputs=inputs)
