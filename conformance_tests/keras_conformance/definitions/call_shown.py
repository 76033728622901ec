"""A case as one line: the call that it makes."""

import numpy as np
from numpy.typing import NDArray

from keras_conformance.literal import array_literal, keywords
from keras_conformance.role import Role
from keras_conformance.subject import Subject
from keras_spec.cases import Case

MOST_ELEMENTS = 24
DIGITS = 8


def call_shown(subject: Subject, case: Case) -> str:
    """Return the call; a large array is named by its shape and dtype."""
    arrays = {name: _array(array) for name, array in case.inputs.items()}
    named = {
        name: f"[{', '.join(text)}]" if isinstance(text, list) else text
        for name, text in case.grouped(arrays).items()
    }
    # A layer may call its first input as it likes.
    free = 1 if subject.role is Role.LAYER else 0
    given = list(named.values())[:free]
    given += [f"{name}={text}" for name, text in list(named.items())[free:]]
    call = [keywords(case.call)] if case.call else []
    params = [keywords(case.params)] if case.params else []
    if subject.role is Role.FUNCTION:
        return f"{subject.symbol}({', '.join([*given, *params, *call])})"
    made = f"{subject.symbol}({', '.join(params)})"
    if subject.role is Role.OPTIMIZER:
        return f"{made}.apply_gradients(...)"
    method = ".update_state" if subject.role is Role.METRIC else ""
    return f"{made}{method}({', '.join([*given, *call])})"


def numbers_shown(old: object, new: object) -> tuple[str, str]:
    """Return two values in few digits, in all where few do not tell them."""
    few = (_few(old), _few(new))
    return few if few[0] != few[1] else (str(old), str(new))


def _few(value: object) -> str:
    if isinstance(value, float | np.floating):
        return f"{value:.{DIGITS}g}"
    return str(value)


def _array(array: NDArray[np.generic]) -> str:
    if array.size <= MOST_ELEMENTS:
        return array_literal(array)
    return f"<{array.dtype} of shape {array.shape}>"
