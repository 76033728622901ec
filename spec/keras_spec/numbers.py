"""The numbers of a floating dtype: all of them, or evenly spread."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST = 2**16
# Four times the smallest normal number: halved twice it has all its digits.
LEAST = {"float16": 2.0**-12, "bfloat16": 2.0**-124, "float32": 2.0**-124}
SPECIAL = (0.0, -0.0, np.inf, -np.inf, np.nan)
GOLDEN = (5**0.5 - 1) / 2


def numbers_of(
    dtype: str,
    most: int = MOST,
    low: float | None = None,
    high: float | None = None,
) -> NDArray[Any]:
    """Return zeros, infinities, NaN and the numbers of a dtype from `LEAST`.

    Args:
        dtype: String, `"float16"`, `"bfloat16"` or `"float32"`.
        most: Integer, how many there are at most, but for the special ones.
            As many patterns of bits are taken, evenly spread.
        low: Float, the least one. With a bound there are neither infinities
            nor NaN.
        high: Float, the largest one.

    Returns:
        Array of rank 1, in the dtype.
    """
    bits = 8 * np.dtype(dtype).itemsize
    patterns = _spread(most, bits)
    numbers = np.concatenate(
        [np.array(SPECIAL, dtype), patterns.view(dtype)[1:]]
    )
    with np.errstate(invalid="ignore"):
        wide = numbers.astype(np.float64)
    special = np.arange(len(wide)) < len(SPECIAL)
    size = np.abs(wide)
    kept = special | (LEAST[dtype] <= size) & np.isfinite(wide)
    if (low, high) != (None, None):
        kept &= np.isfinite(wide)
        kept &= wide >= (-np.inf if low is None else low)
        kept &= wide <= (np.inf if high is None else high)
    return numbers[kept]


def _spread(count: int, bits: int) -> NDArray[Any]:
    """Return some of the patterns in order, from 0, no gap much wider.

    Multiples of the golden ratio leave even gaps, and all bits vary; an odd
    factor goes through all patterns before one comes again.
    """
    factor = int(GOLDEN * 2**bits) | 1
    multiples = np.arange(min(count, 2**bits), dtype=np.uint64) * factor
    return np.sort(multiples % 2**bits).astype(f"uint{bits}")
