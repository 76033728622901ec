"""The cases of a clause, evaluated by two editions of a definition."""

import dataclasses
import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.checks.trajectory import define_steps, shapes
from keras_conformance.definition_arguments import (
    definition_arguments,
    weight_names,
)
from keras_conformance.failure import Failure
from keras_conformance.flatten import flatten
from keras_conformance.listed_case import listed_cases
from keras_conformance.seeded import seeded
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial, evaluate
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import Case, alternatives, enumerate_cases
from keras_spec.clause import Clause

Arrays = list[NDArray[Any]]
ENUMERATED = ("value", "gradient", "state")
LISTED = ("cases", "gradient")


@dataclass(frozen=True)
class Pair:
    """One case, and what evaluates it.

    Args:
        case: `Case`.
        evaluate: Function from a `Subject` and a case to the values.
    """

    case: Case
    evaluate: Callable[[Subject, Case], Arrays]


def pairs(clause: Clause, find: Callable[[], Adapter]) -> Iterator[Pair]:
    """Yield what a clause gives its definition; nothing for other kinds.

    Args:
        clause: `Clause`.
        find: Function that returns the implementation that makes weights.
    """
    if clause.kind in LISTED and "cases" in clause.data:
        for _, case in listed_cases(clause):
            yield Pair(case, _Evaluation(clause, "", find))
    elif clause.kind in ENUMERATED:
        name = "state" if clause.kind == "state" else ""
        for case in enumerate_cases(clause):
            yield Pair(case, _Evaluation(clause, name, find))
    elif clause.kind == "trajectory":
        yield from _trajectories(clause)


@dataclass(frozen=True)
class _Evaluation:
    """Calls the definition of a subject, or its function `name`."""

    clause: Clause
    name: str
    find: Callable[[], Adapter]

    def __call__(self, subject: Subject, case: Case) -> Arrays:
        definitions = subject.edition.definitions
        definition = definitions.entry(subject.symbol)
        if self.name:
            definition = definitions.function(subject.symbol, self.name)
        if definition is None:
            raise Undecidable(f"there is no function `{self.name}`")
        made = None
        if weight_names(subject, case, definition):
            # Only an implementation knows the weights of a layer.
            subject = dataclasses.replace(subject, adapter=self.find())
            made = self._made(subject, case)
        arguments = definition_arguments(subject, case, made, definition)
        result = evaluate(subject.symbol, definition, arguments)
        return [np.asarray(item) for item in flatten(result)]

    def _made(self, subject: Subject, case: Case) -> Any:
        initial = "weights" in self.clause.data
        try:
            return Trial(subject, case, self.clause.id, initial=initial).object
        except (Failure, Unsupported) as error:
            raise Undecidable(
                f"the weights of {subject.symbol} are not known: {error}"
            ) from None


def _trajectories(clause: Clause) -> Iterator[Pair]:
    dtypes = clause.data.get("dtype", "float32")
    dtype = dtypes[0] if isinstance(dtypes, list) else dtypes
    for shape in shapes(clause.data["shape"]):
        steps = functools.partial(_steps, clause=clause, shape=shape)
        for params in alternatives(clause.data.get("params", {})):
            yield Pair(Case({}, params, {}, dtype), steps)


def _steps(
    subject: Subject, case: Case, clause: Clause, shape: tuple[int, ...]
) -> Arrays:
    """Return the variable after each step."""
    start = seeded(f"{clause.id} start", shape)
    gradients = [
        seeded(f"{clause.id} gradient {step}", shape)
        for step in range(int(clause.data["steps"]))
    ]
    trial = Trial(subject, case, clause.id)
    return list(define_steps(trial, start, gradients))
