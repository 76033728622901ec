"""How finely a dtype can tell numbers apart."""

import math

import numpy as np
from numpy.typing import NDArray

# Bits after the point, and the exponent of the smallest normal number.
FORMATS = {
    "float16": (10, -14),
    "bfloat16": (7, -126),
    "float32": (23, -126),
    "float64": (52, -1022),
}


def unit_in_the_last_place(value: float, dtype: str) -> float | None:
    """Return the distance of numbers of `dtype` near `value`.

    None where the dtype is not of real numbers, or the value not finite.
    """
    if dtype not in FORMATS or not math.isfinite(value):
        return None
    bits, smallest = FORMATS[dtype]
    exponent = math.frexp(value)[1] - 1 if value else smallest
    return math.ldexp(1.0, max(exponent, smallest) - bits)


def units_in_the_last_place(
    values: NDArray[np.float64], dtype: str
) -> NDArray[np.float64]:
    """Return the distance of numbers of `dtype` near each of `values`.

    Beyond the largest number it stays as it is there.
    """
    bits, smallest = FORMATS[dtype]
    exponents = np.clip(np.frexp(values)[1] - 1, smallest, 1 - smallest)
    return np.asarray(np.ldexp(1.0, exponents - bits), np.float64)


def after_the_largest(dtype: str) -> float:
    """Return the number that would come next; doubles have none."""
    exponent = 2 - FORMATS[dtype][1]
    return math.inf if exponent > 1023 else math.ldexp(1.0, exponent)


def rounded(array: NDArray[np.generic], dtype: str) -> NDArray[np.generic]:
    """Return float64 values with the digits that `dtype` can hold, and two.

    More digits than that only hide where two numbers differ.
    """
    if array.dtype != np.float64 or dtype not in FORMATS:
        return array
    if dtype == "float64":
        return array
    digits = math.ceil(FORMATS[dtype][0] * math.log10(2)) + 2
    short = [float(f"{value:.{digits}g}") for value in array.ravel().tolist()]
    return np.array(short, np.float64).reshape(array.shape)
