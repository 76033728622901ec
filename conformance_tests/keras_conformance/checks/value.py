"""The result equals the definition's."""

import dataclasses

import numpy as np

from keras_conformance.agreement import assert_agree, floating_dtype
from keras_conformance.comparison import compare, tolerance_for
from keras_conformance.failure import Failure
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_spec.cases import Case, enumerate_cases
from keras_spec.clause import Clause


def check_value(subject: Subject, clause: Clause) -> int:
    """Compare every case with the definition; return how many there were."""
    count = 0
    for case in enumerate_cases(clause):
        trial = Trial(subject, case, clause.id)
        for mode in subject.modes:
            count += 1
            try:
                decide(trial, clause, mode)
            except Failure as failure:
                raise _smaller(trial, clause, mode) or failure from None
    return count


def decide(trial: Trial, clause: Clause, mode: str) -> None:
    """Raise `Failure` unless the implementation equals the definition."""
    received = trial.received(mode)
    inputs = list(trial.case.inputs.values())
    tolerance = tolerance_for(
        clause.data["tolerance"],
        floating_dtype(inputs),
        floating_dtype(received),
    )
    expected = trial.expected()
    assert_agree(received, expected, tolerance, trial.program(mode), mode)


def _smaller(trial: Trial, clause: Clause, mode: str) -> Failure | None:
    """Return the failure of the single worst element, if that fails too."""
    case = trial.case
    try:
        received, expected = trial.received(mode), trial.expected()
    except Failure:
        return None
    arrays = [*case.inputs.values(), *received, *expected]
    if len({a.shape for a in arrays}) != 1 or arrays[0].size < 2:
        return None
    place = compare(received[0], expected[0]).index or ()
    single = {n: np.asarray(a[place]) for n, a in case.inputs.items()}
    smaller: Case = dataclasses.replace(case, inputs=single)
    try:
        decide(Trial(trial.subject, smaller, trial.seed), clause, mode)
    except Failure as failure:
        return failure if failure.difference is not None else None
    return None
