"""What a configuration says of weights is true of them.

An initializer, a regularizer or a constraint that a layer keeps in its
configuration and forgets when it makes the weight shows in no result, because
the other clauses set the weights themselves. So the first values of a weight
are those of its initializer, where that is a constant, there is a loss for
each regularizer, and the weight has its constraint. Names say what belongs
together: `kernel_initializer` is of the weight `kernel`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from keras_conformance.agreement import assert_agree
from keras_conformance.failure import Failure
from keras_conformance.find_weight import find_weight
from keras_conformance.trial import Trial
from keras_spec.cases import New

CONSTANTS = {"Ones": 1.0, "ones": 1.0, "Zeros": 0.0, "zeros": 0.0}
ROUNDING = 1e-6


def assert_first_weights(trial: Trial, made: Any, program: str) -> None:
    """Raise `Failure` unless a layer that was just built is as configured."""
    params = trial.case.params
    for name, weight, initializer in _weights_of(made, params, "_initializer"):
        value = _constant(initializer)
        if value is None or _is_forget_bias(trial, name):
            continue
        first = trial.subject.adapter.to_numpy(weight)
        wanted = np.full(first.shape, value)
        what = f"first value of {name}"
        lines = f"{program}\nprint(copy.{name})"
        assert_agree([first], [wanted], ROUNDING, lines, what=what)
    regularized = list(_weights_of(made, params, "_regularizer"))
    losses = len(getattr(made, "losses", regularized))
    if losses < len(regularized):
        names = ", ".join(name for name, _, _ in regularized)
        raise Failure(
            f"Expected a loss for each of {names}. Received: {losses}.",
            f"{program}\nprint(copy.losses)",
        )
    for name, weight, _ in _weights_of(made, params, "_constraint"):
        if getattr(weight, "constraint", True) is None:
            raise Failure(
                f"Expected {name} to have a constraint. Received: None.",
                f"{program}\nprint(copy.{name}.constraint)",
            )


def _weights_of(
    made: Any, params: Mapping[str, Any], end: str
) -> Iterator[tuple[str, Any, Any]]:
    """Yield the name, the weight and the argument of each that has both."""
    for argument, value in params.items():
        name = argument.removesuffix(end)
        if name == argument or value is None:
            continue
        weight = find_weight(made, name)
        if hasattr(weight, "shape"):
            yield name, weight, value


def _constant(initializer: Any) -> float | None:
    """Return the number that an initializer gives; None if it is random."""
    if not isinstance(initializer, New):
        return CONSTANTS.get(str(initializer))
    name = initializer.path.rpartition(".")[2]
    if name == "Constant":
        return float(initializer.params.get("value", 0.0))
    return CONSTANTS.get(name)


def _is_forget_bias(trial: Trial, name: str) -> bool:
    """Return whether the bias has a part with a value of its own."""
    signature = trial.subject.page.signature
    names = [p.name for p in signature.parameters] if signature else []
    return name == "bias" and "unit_forget_bias" in names
