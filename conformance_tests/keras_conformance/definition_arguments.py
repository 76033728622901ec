"""What a definition is fed with."""

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.find_weight import find_weight
from keras_conformance.role import Role
from keras_conformance.subject import Subject
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, New

EMPTY = inspect.Parameter.empty


def definition_arguments(
    subject: Subject, case: Case, made: Any, definition: Callable[..., Any]
) -> dict[str, Any]:
    """Return the arguments of the definition in this case.

    A parameter takes the input, else the argument of the clause, of its name.
    One that is left, and stands before `*`, is a weight of a layer, if it has
    one of that name. Anything else keeps its default.

    Raises:
        Undecidable: if a parameter without default is left.
    """
    given = case.grouped({n: widen(a) for n, a in case.inputs.items()})
    given.update({**case.params, **case.call})
    weights = weight_names(subject, case, definition)
    arguments = {}
    for name, parameter in inspect.signature(definition).parameters.items():
        if name in given:
            arguments[name] = given[name]
        elif name in weights:
            weight = find_weight(made, name)
            if weight is not None:
                arguments[name] = widen(subject.adapter.to_numpy(weight))
        elif parameter.default is EMPTY:
            raise Undecidable(
                f"Expected a value for `{name}` of the definition of "
                f"{subject.symbol}. Received: none in the clause."
            )
    return _resolve(subject, definition, arguments)


def weight_names(
    subject: Subject, case: Case, definition: Callable[..., Any]
) -> list[str]:
    """Return the parameters of a layer's definition that are weights."""
    if subject.role is not Role.LAYER:
        return []
    given = {*case.grouped(case.inputs), *case.params, *case.call}
    return [
        name
        for name, parameter in inspect.signature(definition).parameters.items()
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD
        and parameter.default in (None, EMPTY)
        and name not in given
    ]


def _resolve(
    subject: Subject,
    definition: Callable[..., Any],
    arguments: dict[str, Any],
) -> dict[str, Any]:
    """Return the arguments with names turned into their definitions."""
    resolve = subject.edition.definitions.resolve
    resolved: dict[str, Any] = resolve(subject.symbol, definition, arguments)
    for name, value in resolved.items():
        if isinstance(value, New):
            raise Undecidable(
                f"Expected a number or a name. Received: {name}={value}; "
                "a definition cannot be given an object."
            )
        if value is None and isinstance(arguments[name], str):
            raise Undecidable(
                f"Expected a page that defines {name}={arguments[name]!r}. "
                "Received: none."
            )
    return resolved


def widen(array: NDArray[Any]) -> NDArray[Any]:
    """Return the values in float64; integers, booleans, text as they are.

    Integers stay integers, in int64, because definitions index with them.
    """
    if array.dtype.kind in "iu":
        return array.astype(np.int64)
    if array.dtype.kind in "bcU":
        return array
    return array.astype(np.float64)
