"""How far a result is from what it should be, as the suite measures it."""

from typing import Any

import numpy as np


def measure(received: Any, expected: Any) -> float:
    """Return `max |received - expected| / max(1, |expected|)`.

    NaN equals NaN and an infinity itself. What is too large for the dtype
    that came out is expected to be an infinity.
    """
    if received.shape != expected.shape:
        return np.inf
    is_complex = np.iscomplexobj(received) or np.iscomplexobj(expected)
    wide = np.complex128 if is_complex else np.float64
    got, want = received.astype(wide), expected.astype(wide)
    if received.dtype.kind == "f" and not is_complex:
        info = np.finfo(received.dtype)
        limit = float(info.max) * (1 + float(info.eps) / 4)
        infinities = np.copysign(np.inf, want)
        want = np.where(np.abs(want) > limit, infinities, want)
    with np.errstate(invalid="ignore", over="ignore"):
        distance = np.abs(got - want) / np.maximum(1, np.abs(want))
    same = (got == want) | (np.isnan(got) & np.isnan(want))
    distance = np.where(same, 0.0, distance)
    distance = np.where(np.isnan(distance), np.inf, distance)
    return float(distance.max(initial=0.0))
