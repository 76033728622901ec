"""These inputs give exactly these results."""

import dataclasses
import functools
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.agreement import assert_agree, show
from keras_conformance.comparison import compare, wide
from keras_conformance.failure import Failure
from keras_conformance.listed_case import listed_cases
from keras_conformance.reloaded import possible_modes
from keras_conformance.shrink import worst_element
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, read_value
from keras_spec.clause import Clause

SAME = 1e-6


def check_cases(subject: Subject, clause: Clause) -> int:
    """Compare every listed case; return how many there were."""
    count = 0
    for entry, case in listed_cases(clause):
        if "expected" not in entry:
            raise Undecidable(f"Expected a case with `expected`: {entry}")
        initial = "weights" in clause.data
        trial = Trial(subject, case, clause.id, initial=initial)
        for mode in possible_modes(trial):
            count += 1
            wanted = read_value(entry["expected"])
            decide = functools.partial(
                _decide, clause=clause, wanted=wanted, mode=mode
            )
            decide_smallest(trial, decide, mode=mode)
    return count


def _decide(trial: Trial, clause: Clause, wanted: Any, mode: str) -> None:
    received = trial.received(mode)
    expected = _arrays(wanted, len(received))
    try:
        _judge(trial, clause, received, expected, mode)
    except Failure as failure:
        found = worst_element(trial.case, received, expected)
        if found is not None:
            place = compare(received[0], expected[0]).index or ()
            seen = np.asarray(received[0][place])
            _decide_smaller(trial, clause, *found, seen, mode)
        raise failure from None


def _decide_smaller(
    trial: Trial,
    clause: Clause,
    case: Case,
    wanted: Any,
    seen: NDArray[Any],
    mode: str,
) -> None:
    """Raise the failure of a smaller case, if that fails in the same way.

    What comes out of the element alone has to be what was seen of it among
    the others: else the result is not one of elements.
    """
    smaller = dataclasses.replace(trial, case=case)
    try:
        received = smaller.received(mode)
    except (Failure, Undecidable):
        return
    if compare(received[0], wide(seen)).difference > SAME:
        return
    _judge(smaller, clause, received, [wanted], mode)


def _judge(
    trial: Trial,
    clause: Clause,
    received: Sequence[NDArray[Any]],
    expected: Sequence[NDArray[Any]],
    mode: str,
) -> None:
    tolerance = 0.0
    if "tolerance" in clause.data:
        tolerance = trial.tolerance(clause.data["tolerance"], received)
    if tolerance == 0 and len(expected) == len(received):
        # A decimal stands for the nearest value of the dtype.
        expected = list(map(_nearest, expected, received))
    program = functools.partial(trial.program, mode)
    assert_agree(received, expected, tolerance, program, mode)
    if clause.data.get("signed_zero"):
        for got, want in zip(received, expected, strict=True):
            _assert_signs(got, want, trial, mode)


def _arrays(wanted: Any, count: int) -> list[NDArray[Any]]:
    """Return what is expected of each of `count` outputs."""
    if isinstance(wanted, dict):
        return [np.asarray(item) for _, item in sorted(wanted.items())]
    if count > 1:
        return [np.asarray(item) for item in wanted]
    return [np.asarray(wanted)]


def _nearest(want: NDArray[Any], got: NDArray[Any]) -> NDArray[Any]:
    if want.dtype.kind != "f" or got.dtype.kind in "iub":
        return want
    return want.astype(got.dtype)


def _assert_signs(
    got: NDArray[Any], want: NDArray[Any], trial: Trial, mode: str
) -> None:
    zero = np.asarray(want) == 0
    if np.any(np.signbit(got)[zero] != np.signbit(want)[zero]):
        raise Failure(
            "Expected zeros of the same sign. Received: another sign.",
            trial.program(mode),
            show(want),
            show(got),
            mode=mode,
        )
