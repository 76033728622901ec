"""These inputs give exactly these results."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.agreement import assert_agree, floating_dtype, show
from keras_conformance.comparison import tolerance_for
from keras_conformance.failure import Failure
from keras_conformance.flatten import flatten
from keras_conformance.listed_case import listed_cases
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import read_value
from keras_spec.clause import Clause


def check_cases(subject: Subject, clause: Clause) -> int:
    """Compare every listed case; return how many there were."""
    count = 0
    for entry, case in listed_cases(clause):
        if "expected" not in entry:
            raise Undecidable(f"Expected a case with `expected`: {entry}")
        trial = Trial(subject, case, clause.id)
        for mode in subject.modes:
            count += 1
            _decide(trial, clause, entry["expected"], mode)
    return count


def _decide(trial: Trial, clause: Clause, wanted: object, mode: str) -> None:
    received = trial.received(mode)
    tolerance = 0.0
    if "tolerance" in clause.data:
        inputs = list(trial.case.inputs.values())
        tolerance = tolerance_for(
            clause.data["tolerance"],
            floating_dtype(inputs),
            floating_dtype(received),
        )
    values = read_value(wanted)
    several = isinstance(values, dict) or len(received) > 1
    expected = (
        [
            np.asarray(item)
            for item in (
                flatten(values) if isinstance(values, dict) else values
            )
        ]
        if several
        else [np.asarray(values)]
    )
    if tolerance == 0 and len(expected) == len(received):
        # A decimal stands for the nearest value of the dtype.
        expected = [
            _nearest(want, got)
            for want, got in zip(expected, received, strict=True)
        ]
    program = trial.program(mode)
    assert_agree(received, expected, tolerance, program, mode)
    if clause.data.get("signed_zero"):
        for got, want in zip(received, expected, strict=True):
            _assert_signs(got, want, program, mode)


def _nearest(want: NDArray[Any], got: NDArray[Any]) -> NDArray[Any]:
    if want.dtype.kind != "f" or got.dtype.kind in "iub":
        return want
    return want.astype(got.dtype)


def _assert_signs(
    got: NDArray[Any], want: NDArray[Any], program: str, mode: str
) -> None:
    zero = np.asarray(want) == 0
    if np.any(np.signbit(got)[zero] != np.signbit(want)[zero]):
        raise Failure(
            "Expected zeros of the same sign. Received: another sign.",
            program,
            show(want),
            show(got),
            mode=mode,
        )
