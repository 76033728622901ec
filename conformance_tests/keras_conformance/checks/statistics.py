"""The moments of something random."""

import inspect
import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.checks.trajectory import shapes
from keras_conformance.failure import Failure
from keras_conformance.literal import keywords
from keras_conformance.role import Role
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial, evaluate
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, alternatives
from keras_spec.clause import Clause

# Standard errors that a right implementation stays within: one false alarm
# in half a billion checks.
SIGMAS = 6.0
ROUNDING = 1e-6
KEYS = ("mean", "variance", "minimum", "maximum", "zeros")


def check_statistics(subject: Subject, clause: Clause) -> int:
    """Compare the moments of every sample; return how many there were."""
    count = 0
    for shape in shapes(clause.data["shape"]):
        for params in alternatives(clause.data.get("params", {})):
            for call in alternatives(clause.data.get("call", {})):
                trial = _trial(subject, clause, shape, params, call)
                for sample in trial.received():
                    moments = _moments(trial, clause, shape)
                    _judge(sample, moments, trial, shape)
                    count += 1
    return count


def _trial(
    subject: Subject,
    clause: Clause,
    shape: tuple[int, ...],
    params: Mapping[str, Any],
    call: Mapping[str, Any],
) -> Trial:
    """Return what is sampled: what has no `shape` to take gets ones."""
    name = _input_name(subject)
    if name is not None:
        ones = {name: np.ones(shape, np.float32)}
        return Trial(subject, Case(ones, params, call, "float32"), clause.id)
    with_shape = {"shape": shape, **call}
    return Trial(subject, Case({}, params, with_shape, ""), clause.id)


def _input_name(subject: Subject) -> str | None:
    """Return the parameter that gets ones; None where the shape is given."""
    if subject.role is Role.LAYER:
        return "inputs"
    signature = subject.page.signature
    if subject.role is not Role.FUNCTION or signature is None:
        return None
    names = [parameter.name for parameter in signature.parameters]
    return None if "shape" in names else names[0]


def _moments(
    trial: Trial, clause: Clause, shape: tuple[int, ...]
) -> Mapping[str, float]:
    if "returns" in clause.data:
        moments = clause.data["returns"]
    else:
        symbol = trial.subject.symbol
        find = trial.subject.edition.definitions.function
        definition = find(symbol, "moments")
        if definition is None:
            raise Undecidable(f"Expected `moments` defined by {symbol}.")
        names = inspect.signature(definition).parameters
        given = {**trial.case.params, **trial.case.call, "shape": shape}
        known = {n: v for n, v in given.items() if n in names}
        moments = evaluate(symbol, definition, known)
    if not moments or set(moments) - set(KEYS):
        raise Undecidable(
            f"Expected moments among {', '.join(KEYS)}. Received: {moments}."
        )
    return {key: float(value) for key, value in moments.items()}


def _judge(
    sample: NDArray[Any],
    moments: Mapping[str, float],
    trial: Trial,
    shape: tuple[int, ...],
) -> None:
    if sample.shape != shape:
        raise Failure(
            f"Expected the shape {shape}. Received: shape={sample.shape}.",
            trial.program(),
            str(shape),
            str(sample.shape),
        )
    values = sample.astype(np.float64)
    for key, (got, bound) in measure(values, moments).items():
        difference = got - moments[key]
        # A bound of the values is one-sided.
        wrong = {"minimum": -difference, "maximum": difference}
        if not wrong.get(key, abs(difference)) <= bound:
            raise Failure(
                f"Expected the {key} {moments[key]:.6g}. Received: {got:.6g}.",
                statistics_program(trial),
                f"{key} {moments[key]:.6g} within {bound:.3g}",
                f"{key} {got:.6g}",
                abs(difference),
                bound,
            )


def measure(
    values: NDArray[np.float64], moments: Mapping[str, float]
) -> dict[str, tuple[float, float]]:
    """Return what was measured, and how far from right it may be."""
    size = values.size
    variance = moments.get("variance", float(np.var(values)))
    zeros = moments.get("zeros", 0.0)
    found = {
        "mean": (values.mean(), math.sqrt(variance / size)),
        "variance": (
            values.var(),
            variance * math.sqrt((_kurtosis(values) - 1) / size),
        ),
        "zeros": (
            (values == 0).mean(),
            math.sqrt(zeros * (1 - zeros) / size),
        ),
    }
    measured = {
        key: (float(got), SIGMAS * error + ROUNDING)
        for key, (got, error) in found.items()
    }
    measured["minimum"] = (float(values.min()), ROUNDING)
    measured["maximum"] = (float(values.max()), ROUNDING)
    return {key: value for key, value in measured.items() if key in moments}


def _kurtosis(values: NDArray[np.float64]) -> float:
    """Return it as measured; at least 3, that of a normal distribution."""
    spread = values - values.mean()
    square = float(np.mean(spread**2)) ** 2
    return max(3.0, float(np.mean(spread**4)) / square if square else 3.0)


def statistics_program(trial: Trial) -> str:
    """Return a program that prints the moments of a sample."""
    if trial.case.inputs:
        return trial.program()
    call = trial.text.call
    lines = [*trial.subject.adapter.imports, "", *trial.text.construction]
    if trial.subject.role is Role.FUNCTION:
        given = keywords({**trial.case.params, **trial.case.call})
        call = f"{trial.subject.symbol}({given})"
    return "\n".join(
        [
            *lines,
            f"sample = np.asarray({call})",
            "print(sample.mean(), sample.var(), sample.min(), sample.max())",
        ]
    )
