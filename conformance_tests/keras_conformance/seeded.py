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
    seed: str, weights: Sequence[NDArray[Any]], trainable: int | None = None
) -> list[NDArray[Any]]:
    """Return other values for the weights of a layer.

    Integers (the states of generators) stay as they are. What starts as one
    positive number throughout, such as a scale, stays positive, as does a
    positive state, such as a variance; a kernel does not, which starts at
    random and may be positive by chance.

    Args:
        seed: String.
        weights: List of arrays, those that are trained first.
        trainable: Integer, how many of them are; None for all. The rest are
            states.
    """
    count = len(weights) if trainable is None else trainable
    values = []
    for index, weight in enumerate(weights):
        # Not `np.floating`, which NumPy does not take bfloat16 for.
        if weight.dtype.kind in "biu":
            values.append(weight)
            continue
        value = seeded(f"{seed} weight {index}", weight.shape)
        constant = np.all(weight == weight.flat[:1])
        positive = weight.size > 1 and np.all(weight > 0)
        if positive and (constant or index >= count):
            value = 1 + value / 2
        values.append(value.astype(weight.dtype))
    return values
