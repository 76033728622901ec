"""What a call leaves in the weights."""

import functools
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.agreement import assert_agree
from keras_conformance.definition_arguments import definition_arguments
from keras_conformance.find_weight import find_weight, weight_expression
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial, evaluate
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import enumerate_cases
from keras_spec.clause import Clause


def check_state(subject: Subject, clause: Clause) -> int:
    """Compare weights after every call; return how many there were."""
    find = subject.edition.definitions.function
    definition = find(subject.symbol, "state")
    if definition is None:
        raise Undecidable(
            f"Expected a function `state` in the definition of "
            f"{subject.symbol}. Received: none."
        )
    count = 0
    for case in enumerate_cases(clause):
        trial = Trial(subject, case, clause.id)
        specs = clause.data.get("inputs", {})

        def decide(trial: Trial, mode: str) -> None:
            wanted = _wanted(trial, definition)
            received = trial.received(mode)
            tolerance = trial.tolerance(clause.data["tolerance"], received)
            for name, want in wanted.items():
                _compare(trial, name, want, tolerance, mode)

        for mode in subject.modes:
            count += 1
            decision = functools.partial(decide, mode=mode)
            decide_smallest(trial, decision, specs, mode)
    return count


def _wanted(
    trial: Trial, definition: Callable[..., Any]
) -> Mapping[str, NDArray[Any]]:
    """Return the weights after the call, by attribute."""
    # The object is built, and has the weights that each run starts with.
    _ = trial.object
    trial.reset()
    arguments = definition_arguments(
        trial.subject, trial.case, trial.object, definition
    )
    weights = evaluate(trial.subject.symbol, definition, arguments)
    return {name: np.asarray(value) for name, value in weights.items()}


def _compare(
    trial: Trial, name: str, want: NDArray[Any], tolerance: float, mode: str
) -> None:
    with trial.refusals(mode):
        weight = find_weight(trial.object, name)
        got = trial.subject.adapter.to_numpy(weight)
    shown = f"print({weight_expression(trial.object, 'layer', name)})"
    program = "\n".join([*trial.program(mode).splitlines(), shown])
    assert_agree([got], [want], tolerance, program, mode, f"weight {name}")
