"""Repeatable randomness."""

import random

import numpy as np
import tensorflow as tf

from keras_reference.random.next_seed import forget_global_seed


def set_random_seed(seed):
    """Seed all generators: Python's, NumPy's and TensorFlow's.

    Args:
        seed: Integer.

    Raises:
        ValueError: `seed` is not an integer.

    Examples:
        >>> set_random_seed(1)
        >>> first = np.random.rand()
        >>> set_random_seed(1)
        >>> bool(first == np.random.rand())
        True
    """
    if not isinstance(seed, int):
        raise ValueError(
            f"`seed` must be an integer. Received: seed={seed!r} "
            f"(of type {type(seed).__name__})."
        )
    random.seed(seed)
    np.random.seed(seed)
    tf.random.set_seed(seed)
    forget_global_seed()
