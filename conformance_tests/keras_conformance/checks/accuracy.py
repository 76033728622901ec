"""The result is within so many units in the last place, at every size."""

import dataclasses
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from keras_conformance.agreement import show, show_expected
from keras_conformance.comparison import wide
from keras_conformance.failure import Failure
from keras_conformance.literal import keywords
from keras_conformance.precision import (
    FORMATS,
    after_the_largest,
    units_in_the_last_place,
)
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, alternatives
from keras_spec.clause import Clause
from keras_spec.numbers import LEAST, MOST, numbers_of

# How many numbers a program may show beside the one that is wrong: a vector
# may be computed otherwise than its last few elements.
SHOWN = (1, 8, 64)


def check_accuracy(subject: Subject, clause: Clause) -> int:
    """Compare every number with the definition; return how many there were."""
    count = 0
    for case in _cases(subject, clause):
        trial = Trial(subject, case, clause.id)
        expected = trial.expected()
        if len(expected) != 1:
            raise Undecidable(f"Expected one output of {subject.symbol}.")
        for mode in subject.modes:
            _decide(trial, expected[0], clause.data["ulps"][case.dtype], mode)
            count += expected[0].size
    return count


def _cases(subject: Subject, clause: Clause) -> Iterator[Case]:
    signature = subject.page.signature
    if signature is None:
        raise Undecidable(f"Expected a signature of {subject.symbol}.")
    names = clause.data.get("of", [signature.parameters[0].name])
    bounds = {key: clause.data.get(key) for key in ("low", "high")}
    for dtype in clause.data["ulps"]:
        most = round(MOST ** (1 / len(names)))
        numbers = numbers_of(dtype, most, **bounds)
        grids = np.meshgrid(*[numbers] * len(names), indexing="ij")
        arrays = {n: g.ravel() for n, g in zip(names, grids, strict=True)}
        for params in alternatives(clause.data.get("params", {})):
            yield Case(arrays, params, {}, dtype)


def _decide(
    trial: Trial, expected: NDArray[np.generic], ulps: float, mode: str
) -> None:
    """Raise `Failure` with the worst number, as few beside it as show it."""
    off = _units_off(trial, expected, mode)
    wrong = int(np.sum(~(off <= ulps)))
    if not wrong:
        return
    place = int(np.argmax(off))
    for length in SHOWN:
        start = max(0, min(place, off.size - length))
        part = slice(start, start + length)
        fewer = _part(trial, part)
        worst = float(_units_off(fewer, expected[part], mode).max())
        if worst > ulps:
            raise _failure(fewer, expected[part], ulps, mode, wrong, off.size)
    raise _failure(trial, expected, ulps, mode, wrong, off.size)


def _part(trial: Trial, part: slice) -> Trial:
    """Return a trial of some of the numbers."""
    inputs = {n: array[part] for n, array in trial.case.inputs.items()}
    case = dataclasses.replace(trial.case, inputs=inputs)
    return dataclasses.replace(trial, case=case)


def _units_off(
    trial: Trial, expected: NDArray[np.generic], mode: str
) -> NDArray[np.float64]:
    received = trial.received(mode)
    dtype = str(received[0].dtype) if received else "none"
    if len(received) != 1 or dtype not in FORMATS:
        raise Failure(
            "Expected one output of a floating dtype. Received: "
            f"{len(received)} of {dtype}.",
            _part(trial, slice(SHOWN[0])).program(mode),
            mode=mode,
        )
    if received[0].shape != expected.shape:
        raise Failure(
            f"Expected a result of shape {expected.shape}. "
            f"Received: shape={received[0].shape}.",
            _part(trial, slice(SHOWN[-1])).program(mode),
            mode=mode,
        )
    return units_off(wide(received[0]), wide(expected), dtype)


def units_off(
    got: NDArray[np.float64], want: NDArray[np.float64], dtype: str
) -> NDArray[np.float64]:
    """Return by how many units in the last place each number is off.

    Where a result is infinite and the exact one is not, it counts as the
    number after the largest, or as the exact one beyond that. What is smaller
    than `LEAST` may be anything up to it.
    """
    tiny, beyond = LEAST.get(dtype, 0.0), after_the_largest(dtype)
    same = (got == want) | (np.isnan(got) & np.isnan(want))
    same |= (np.abs(want) < tiny) & (np.abs(got) <= tiny)
    overflow = np.copysign(np.maximum(np.abs(want), beyond), got)
    near = np.where(np.isinf(got), overflow, got)
    with np.errstate(invalid="ignore"):
        off = np.abs(near - want) / units_in_the_last_place(want, dtype)
    # An exact infinity is not a large number, nor is NaN.
    off = np.where(np.isfinite(off) & np.isfinite(want), off, np.inf)
    return np.where(same, 0.0, off)


def _failure(
    trial: Trial,
    expected: NDArray[np.generic],
    ulps: float,
    mode: str,
    wrong: int,
    size: int,
) -> Failure:
    received = trial.received(mode)[0]
    off = units_off(wide(received), wide(expected), str(received.dtype))
    place = int(np.argmax(off))
    given = {n: array[place] for n, array in trial.case.inputs.items()}
    return Failure(
        f"Expected at most {ulps:g} units in the last place. Received: "
        f"{off[place]:.3g} at {_said(given)}; {wrong} of {size} are off.",
        trial.program(mode),
        show_expected(expected, received),
        show(received),
        mode=mode,
        ulps=float(off[place]),
    )


def _said(given: dict[str, np.generic]) -> str:
    return keywords({name: float(value) for name, value in given.items()})
