"""The gradient equals central differences of the definition."""

import functools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.weighted_sum import WeightedSum
from keras_conformance.agreement import assert_agree, floating_dtype
from keras_conformance.definition_arguments import widen
from keras_conformance.find_weight import find_weight, weight_expression
from keras_conformance.listed_case import as_array, listed_cases
from keras_conformance.literal import array_literal
from keras_conformance.seeded import seeded
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import enumerate_cases
from keras_spec.clause import Clause

STEP = 3e-5
# Two central differences, weighted so that errors near STEP ** 2 cancel.
STENCIL = ((1, 4 / 3), (2, -1 / 3))
Array = NDArray[Any]
# Gradients by source, and the weights of the outputs.
Wanted = tuple[Mapping[str, Array], Sequence[Array]]


def check_gradient(subject: Subject, clause: Clause) -> int:
    """Compare every gradient; return how many there were."""
    if "cases" in clause.data:
        return _check_listed(subject, clause)
    count = 0
    for case in enumerate_cases(clause):
        trial = Trial(subject, case, clause.id)
        specs = clause.data.get("inputs", {})
        known = (trial, _wanted(trial, clause))
        for mode in subject.modes:
            count += 1
            decide = functools.partial(
                _decide, clause=clause, mode=mode, known=known
            )
            decide_smallest(trial, decide, specs, mode)
    return count


def _decide(
    trial: Trial, clause: Clause, mode: str, known: tuple[Trial, Wanted]
) -> None:
    # Differences of the whole case are the same in every mode.
    whole, wanted = known
    if trial is not whole:
        wanted = _wanted(trial, clause)
    _compare(trial, clause, *wanted, mode)


def _wanted(trial: Trial, clause: Clause) -> Wanted:
    """Return the gradients by source, and the weights of the outputs."""
    names = _sources(trial, clause)
    cotangents = [
        seeded(f"{clause.id} {i}", output.shape)
        for i, output in enumerate(trial.expected())
    ]
    return {n: differences(trial, n, cotangents) for n in names}, cotangents


def _check_listed(subject: Subject, clause: Clause) -> int:
    """Compare gradients of the sum of the outputs with listed ones."""
    count = 0
    for entry, case in listed_cases(clause):
        trial = Trial(subject, case, clause.id)
        given = entry.get("gradient")
        if given is None:
            raise Undecidable(f"Expected a case with `gradient`: {entry}")
        if not isinstance(given, Mapping):
            given = {next(iter(case.inputs)): given}
        wanted = {n: as_array(v, n, "float64") for n, v in given.items()}
        ones = [np.ones(a.shape) for a in trial.received()]
        for mode in subject.modes:
            count += 1
            _compare(trial, clause, wanted, ones, mode)
    return count


def _sources(trial: Trial, clause: Clause) -> list[str]:
    """Return what to differentiate by: floating inputs, then weights.

    The weights are those that the definition is fed, by attribute.
    """
    inputs = trial.case.inputs
    if "of" in clause.data:
        return list(clause.data["of"])
    floating = [n for n, a in inputs.items() if a.dtype.kind not in "iub"]
    given = {*inputs, *trial.case.params, *trial.case.call}
    weights = [
        name
        for name, value in trial.arguments.items()
        if name not in given and isinstance(value, np.ndarray)
    ]
    return floating + weights


def differences(trial: Trial, name: str, cotangents: Sequence[Array]) -> Array:
    """Return central differences of the definition, weighted and summed."""
    arguments = dict(trial.arguments)
    inputs = trial.case.inputs
    value = np.asarray(inputs.get(name, arguments.get(name)), np.float64)
    if name not in {*inputs, *arguments}:
        raise Undecidable(f"Expected an argument of the definition: {name!r}.")

    def outputs(place: tuple[int, ...], step: float) -> list[Array]:
        moved = value.copy()
        moved[place] += step
        if name not in inputs:
            return trial.define({**arguments, name: moved})
        given = {n: widen(a) for n, a in inputs.items()}
        given = trial.case.grouped({**given, name: moved})
        return trial.define(
            {n: given.get(n, other) for n, other in arguments.items()}
        )

    gradient = np.zeros(value.shape)
    for place in np.ndindex(value.shape):
        for reach, weight in STENCIL:
            step = reach * STEP
            ends = zip(outputs(place, step), outputs(place, -step), strict=True)
            for (high, low), cotangent in zip(ends, cotangents, strict=True):
                # What does not depend on the place cancels here, exactly.
                change = float(np.sum((high - low) * cotangent))
                gradient[place] += weight * change / (2 * step)
    return gradient


def _compare(
    trial: Trial,
    clause: Clause,
    wanted: Mapping[str, Array],
    cotangents: Sequence[Array],
    mode: str,
) -> None:
    inputs = list(trial.case.inputs)
    weights = [name for name in wanted if name not in inputs]
    trial.reset()
    with trial.refusals(mode):
        variables = [find_weight(trial.object, name) for name in weights]
        total = WeightedSum(trial.apply, trial.tensors, variables, cotangents)
        found = trial.subject.adapter.gradient(total, mode)
    received = dict(zip([*inputs, *weights], found, strict=True))
    tolerance = trial.tolerance(clause.data["tolerance"])
    for name, want in wanted.items():
        got = received[name]
        # No connection is a gradient of zero.
        got = np.zeros(want.shape) if got is None else got
        program = functools.partial(gradient_program, trial, name, cotangents)
        what = f"gradient of {name}"
        assert_agree([got], [want], tolerance, program, mode, what)


def gradient_program(
    trial: Trial, name: str, cotangents: Sequence[Array]
) -> str:
    """Return a program that prints the gradient with respect to `name`."""
    weight = array_literal(np.asarray(cotangents[0], np.float32))
    dtype = floating_dtype(list(trial.case.inputs.values()))
    weight = weight.replace('"float32"', f'"{dtype}"')
    floating = [
        n for n, a in trial.case.inputs.items() if a.dtype.kind not in "iub"
    ]
    source = name
    if name not in trial.case.inputs:
        source = weight_expression(trial.object, "layer", name)
    adapter = trial.subject.adapter
    lines = adapter.gradient_program(trial.text.call, floating, source, weight)
    return "\n".join([*trial.text.setup(trial.weights), *lines])
