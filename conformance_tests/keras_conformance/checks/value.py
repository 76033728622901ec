"""The result equals the definition's."""

import functools
from collections.abc import Iterator

from keras_conformance.agreement import assert_agree
from keras_conformance.failure import Failure
from keras_conformance.reloaded import possible_modes
from keras_conformance.role import Role
from keras_conformance.shrink import worst_element
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, enumerate_cases
from keras_spec.clause import Clause


def check_value(subject: Subject, clause: Clause) -> int:
    """Compare every case with the definition; return how many there were."""
    count, specs = 0, clause.data.get("inputs", {})
    for case in enumerate_cases(clause):
        for trial in _trials(subject, case, clause):
            for mode in possible_modes(trial):
                count += 1
                decision = functools.partial(
                    _decide_by_element, clause=clause, mode=mode, whole=trial
                )
                decide_smallest(trial, decision, specs, mode)
    return count


def _trials(subject: Subject, case: Case, clause: Clause) -> Iterator[Trial]:
    """Yield the case; for a metric also in two batches."""
    yield Trial(subject, case, clause.id)
    lengths = {a.shape[0] if a.ndim else 0 for a in case.inputs.values()}
    whole = bool(case.call) or len(lengths) != 1 or max(lengths) < 2
    if subject.role is Role.METRIC and not whole:
        yield Trial(subject, case, clause.id, split=True)


def decide(trial: Trial, clause: Clause, mode: str) -> None:
    """Raise `Failure` unless the implementation equals the definition."""
    received = trial.received(mode)
    tolerance = trial.tolerance(clause.data["tolerance"], received)
    expected = trial.expected()
    program = functools.partial(trial.program, mode)
    assert_agree(received, expected, tolerance, program, mode)


def _decide_by_element(
    trial: Trial, clause: Clause, mode: str, whole: Trial
) -> None:
    if trial is not whole:
        # What raises is no smaller case where nothing is defined.
        trial.expected()
    try:
        decide(trial, clause, mode)
    except Failure as failure:
        raise _smaller(trial, clause, mode) or failure from None


def _smaller(trial: Trial, clause: Clause, mode: str) -> Failure | None:
    """Return the failure of the single worst element, if that fails too."""
    try:
        received = trial.received(mode)
    except Failure:
        return None
    found = worst_element(trial.case, received, trial.expected())
    if found is None:
        return None
    try:
        decide(Trial(trial.subject, found[0], trial.seed), clause, mode)
    except Failure as failure:
        return failure if failure.difference is not None else None
    except Undecidable:
        # There is no model of a scalar, for one.
        return None
    return None
