"""Ways of running agree."""

import functools

from keras_conformance.agreement import assert_agree
from keras_conformance.failure import Failure
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import enumerate_cases
from keras_spec.clause import Clause


def check_relation(subject: Subject, clause: Clause) -> int:
    """Compare every way with the first; return how many cases there were."""
    adapter = subject.adapter
    there = (*adapter.modes, "reloaded")
    ways = [way for way in clause.data["equal"] if way in there]
    count = 0
    for case in enumerate_cases(clause):
        trial = Trial(subject, case, clause.id)
        expected = trial.received(ways[0])
        tolerance = trial.tolerance(clause.data["tolerance"], expected)
        for way in ways[1:]:
            count += 1
            received = trial.received(way)
            what = f"{way} result to be the {ways[0]} one,"
            program = functools.partial(trial.program, way)
            try:
                assert_agree(received, expected, tolerance, program, way, what)
            except Failure as failure:
                _raise_smallest(trial, clause, (ways[0], way))
                raise failure from None
    missing = [way for way in clause.data["equal"] if way not in there]
    if missing:
        # What could be compared agrees; that is not all that is asked.
        raise Unsupported(f"{adapter.name} has no way {', '.join(missing)}")
    return count


def _raise_smallest(
    trial: Trial, clause: Clause, ways: tuple[str, str]
) -> None:
    """Raise the failure of the smallest case where the two ways differ."""

    def decide(trial: Trial) -> None:
        expected, received = map(trial.received, ways)
        tolerance = trial.tolerance(clause.data["tolerance"], expected)
        what = f"{ways[1]} result to be the {ways[0]} one,"
        program = functools.partial(trial.program, ways[1])
        assert_agree(received, expected, tolerance, program, ways[1], what)

    specs = clause.data.get("inputs", {})
    decide_smallest(trial, decide, specs, ways[1])
