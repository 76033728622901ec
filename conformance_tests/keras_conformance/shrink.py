"""A smaller case that fails too."""

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.comparison import compare
from keras_spec.cases import Case


def worst_element(
    case: Case,
    received: Sequence[NDArray[Any]],
    expected: Sequence[NDArray[Any]],
) -> tuple[Case, NDArray[Any]] | None:
    """Return the case of the worst element alone, and what it should give.

    None unless inputs and output all have one shape with several elements:
    only then may the result be one of elements.
    """
    arrays = [*case.inputs.values(), *received, *expected]
    one_shape = len({array.shape for array in arrays}) == 1
    if len(received) != 1 or not one_shape or arrays[0].size < 2:
        return None
    place = compare(received[0], expected[0]).index or ()
    single = {name: np.asarray(a[place]) for name, a in case.inputs.items()}
    smaller = dataclasses.replace(case, inputs=single)
    return smaller, np.asarray(expected[0][place])
