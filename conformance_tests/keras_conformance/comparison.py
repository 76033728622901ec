"""How far what came out is from what should have come out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.precision import unit_in_the_last_place
from keras_conformance.undecidable import Undecidable

WIDE = np.float64


@dataclass(frozen=True)
class Comparison:
    """The largest difference and where it is.

    Args:
        difference: Float, `max |received - expected| / max(1, |expected|)`.
        index: Where; None for an empty array.
        shapes: Boolean, whether the shapes agree.
        ulps: Float, the same difference in units in the last place of the
            dtype that came out; None where there is no such unit.
    """

    difference: float
    index: tuple[int, ...] | None
    shapes: bool = True
    ulps: float | None = None


def compare(received: NDArray[Any], expected: NDArray[Any]) -> Comparison:
    """Compare one output with the definition's.

    NaN equals NaN and an infinity itself. What is too large for the dtype
    that came out is expected to be an infinity.
    """
    if received.shape != expected.shape:
        return Comparison(np.inf, None, False)
    if received.size == 0:
        return Comparison(0.0, None)
    got = wide(received)
    want = saturate(wide(expected), received.dtype)
    with np.errstate(invalid="ignore", over="ignore"):
        distance = np.abs(got - want) / np.maximum(1, np.abs(want))
    same = (got == want) | (np.isnan(got) & np.isnan(want))
    distance = np.where(same, 0.0, distance)
    distance = np.where(np.isnan(distance), np.inf, distance)
    index = np.unravel_index(int(np.argmax(distance)), distance.shape)
    place = tuple(int(i) for i in index)
    ulps = _ulps(got[place], want[place], str(received.dtype))
    return Comparison(float(distance[place]), place, ulps=ulps)


def _ulps(got: Any, want: Any, dtype: str) -> float | None:
    if isinstance(want, complex):
        return None
    unit = unit_in_the_last_place(float(want), dtype)
    if unit is None or not np.isfinite(got):
        return None
    return abs(float(got) - float(want)) / unit


def wide(value: Any) -> NDArray[Any]:
    """Return the values in the widest real or complex dtype."""
    array = np.asarray(value)
    if np.iscomplexobj(array):
        return array.astype(np.complex128)
    return array.astype(WIDE)


def saturate(want: NDArray[Any], dtype: np.dtype[Any]) -> NDArray[Any]:
    """Replace values that a floating `dtype` cannot hold by infinities."""
    if dtype.kind != "f" or np.iscomplexobj(want):
        return want
    largest = float(np.finfo(dtype).max)
    # Halfway to the next power of two still rounds to the largest value.
    limit = largest * (1 + float(np.finfo(dtype).eps) / 4)
    return np.where(np.abs(want) > limit, np.copysign(np.inf, want), want)


def tolerance_for(tolerance: Mapping[str, float], *dtypes: str) -> float:
    """Return the number for the first of `dtypes` that has one.

    Raises:
        Undecidable: if the clause gives none.
    """
    for dtype in dtypes:
        if dtype in tolerance:
            return float(tolerance[dtype])
    given = ", ".join(tolerance) or "none"
    raise Undecidable(
        f"Expected a tolerance for {' or '.join(d for d in dtypes if d)}. "
        f"Received: {given}. Fix: add it to `tolerance`."
    )
