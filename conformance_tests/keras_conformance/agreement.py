"""The verdict on two lists of arrays."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.comparison import Comparison, compare
from keras_conformance.failure import Failure
from keras_conformance.precision import rounded

Arrays = Sequence[NDArray[Any]]


def assert_agree(
    received: Arrays,
    expected: Arrays,
    tolerance: float,
    program: str | Callable[[], str],
    mode: str = "eager",
    what: str = "result",
) -> None:
    """Raise `Failure` unless `received` equals `expected`.

    Args:
        received: What the implementation computed.
        expected: What is right.
        tolerance: Float, by how much each element may differ.
        program: String, the program that shows it; or a function that returns
            it, which is called for a failure only.
        mode: String, how it was run.
        what: String, what the arrays are.
    """
    if len(received) != len(expected):
        raise Failure(
            f"Expected {len(expected)} outputs. Received: {len(received)}.",
            program if isinstance(program, str) else program(),
            mode=mode,
        )
    for got, want in zip(received, expected, strict=True):
        comparison = compare(got, want)
        if comparison.difference > tolerance:
            raise Failure(
                _message(what, comparison, got, want),
                program if isinstance(program, str) else program(),
                show_expected(want, got),
                show(got),
                comparison.difference if comparison.shapes else None,
                tolerance,
                mode,
                comparison.ulps,
            )


def _message(
    what: str, comparison: Comparison, got: NDArray[Any], want: NDArray[Any]
) -> str:
    if not comparison.shapes:
        return (
            f"Expected a {what} of shape {want.shape}. "
            f"Received: shape={got.shape}."
        )
    place = comparison.index or ()
    where = f" at {place}" if place else ""
    wanted = rounded(want[place].reshape(()), str(got.dtype))[()]
    return f"Expected the {what} {wanted}{where}. Received: {got[place]!s}."


def show(array: NDArray[Any]) -> str:
    """Return an array as a report prints it."""
    text = np.array2string(
        array, max_line_width=68, threshold=60, floatmode="unique"
    )
    return f"{text}  {array.dtype} {array.shape}"


def show_expected(want: NDArray[Any], got: NDArray[Any]) -> str:
    """Return what should have come out, beside what did.

    A definition computes in float64, which says nothing of the dtype.
    """
    text = show(rounded(want, str(got.dtype)))
    if want.dtype != np.float64 or got.dtype == np.float64:
        return text
    return text.replace(f"  {want.dtype} ", "  ")


def floating_dtype(arrays: Arrays) -> str:
    """Return the dtype that a tolerance is given for; empty without any."""
    for array in arrays:
        if array.dtype.kind not in "iub":
            return str(array.dtype)
    return str(arrays[0].dtype) if arrays else ""
