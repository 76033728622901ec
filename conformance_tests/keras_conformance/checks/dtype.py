"""Which dtype comes out."""

from keras_conformance.failure import Failure
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, enumerate_cases
from keras_spec.clause import Clause


def check_dtype(subject: Subject, clause: Clause) -> int:
    """Compare the dtype of every result; return how many there were."""
    count = 0
    for case in enumerate_cases(clause):
        expected = expected_dtype(clause, case)
        trial = Trial(subject, case, clause.id)
        for mode in subject.modes:
            count += 1
            for array in trial.received(mode):
                if str(array.dtype) != expected:
                    raise Failure(
                        f"Expected the dtype {expected} from {case.dtype}. "
                        f"Received: dtype={array.dtype}.",
                        trial.program(mode),
                        expected,
                        str(array.dtype),
                        mode=mode,
                    )
    return count


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
