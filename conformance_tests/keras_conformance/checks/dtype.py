"""Which dtype comes out."""

from collections.abc import Callable

from keras_conformance.failure import Failure
from keras_conformance.reloaded import possible_modes
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, enumerate_cases
from keras_spec.clause import Clause


def check_dtype(subject: Subject, clause: Clause) -> int:
    """Compare the dtype of every result; return how many there were."""
    count = 0
    for case in enumerate_cases(clause):
        trial = Trial(subject, case, clause.id)
        specs = clause.data.get("inputs", {})
        for mode in possible_modes(trial):
            count += 1
            decide_smallest(trial, _decision(clause, mode), specs, mode)
    return count


def _decision(clause: Clause, mode: str) -> Callable[[Trial], None]:
    def decide(trial: Trial) -> None:
        expected = expected_dtype(clause, trial.case)
        for array in trial.received(mode):
            if str(array.dtype) != expected:
                raise Failure(
                    f"Expected the dtype {expected} from {trial.case.dtype}. "
                    f"Received: dtype={array.dtype}.",
                    trial.program(mode),
                    expected,
                    str(array.dtype),
                    mode=mode,
                )

    return decide


def expected_dtype(clause: Clause, case: Case) -> str:
    """Return the dtype that `returns` says for the case."""
    returns = clause.data["returns"]
    if isinstance(returns, dict):
        if case.dtype not in returns:
            raise Undecidable(
                f"Expected `returns` to have {case.dtype}. "
                f"Received: {', '.join(returns)}."
            )
        return str(returns[case.dtype])
    return case.dtype if returns == "same" else str(returns)
