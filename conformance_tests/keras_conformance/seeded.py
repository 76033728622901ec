"""Values that are the same on every machine, for what a clause leaves open."""

import hashlib
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

GRID = 64


def seeded(seed: str, shape: Sequence[int]) -> NDArray[np.float64]:
    """Return multiples of 1/64 in `[-1, 1]`, without zero."""
    digest = hashlib.sha256(seed.encode()).digest()
    bits = np.random.PCG64(int.from_bytes(digest[:8]))
    generator = np.random.Generator(bits)
    size = generator.integers(1, GRID + 1, tuple(shape))
    sign = generator.integers(0, 2, tuple(shape)) * 2 - 1
    return np.asarray(sign * size / GRID)


def seeded_weights(
    seed: str, weights: Sequence[NDArray[Any]]
) -> list[NDArray[Any]]:
    """Return other values for the weights of a layer.

    Integers (the states of generators) stay as they are. What starts as one
    positive number throughout, such as a variance or a scale, stays positive;
    what starts at random does not, even if it is positive by chance.
    """
    values = []
    for index, weight in enumerate(weights):
        if not np.issubdtype(weight.dtype, np.floating):
            values.append(weight)
            continue
        value = seeded(f"{seed} weight {index}", weight.shape)
        start = weight.flat[:1]
        if weight.size > 1 and start > 0 and np.all(weight == start):
            value = 1 + value / 2
        values.append(value.astype(weight.dtype))
    return values
