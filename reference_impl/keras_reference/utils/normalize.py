"""Vectors of length one."""

import numpy as np
import tensorflow as tf


def normalize(x, axis=-1, order=2):
    """Divide vectors by their length, so that it becomes one.

    `x / sum(abs(x) ** order) ** (1 / order)`; vectors of zeros stay zeros.

    Args:
        x: Array or tensor, of a floating type.
        axis: Integer, the axis along which a vector lies.
        order: Positive integer, that of the norm.

    Returns:
        Array for an array, else a tensor, of the same shape.

    Raises:
        ValueError: `order` is not a positive integer.

    Examples:
        >>> normalize(np.array([[3.0, 4.0]])).tolist()
        [[0.6, 0.8]]
    """
    if not isinstance(order, int) or order < 1:
        raise ValueError(
            f"`order` must be a positive integer. Received: order={order}."
        )
    if isinstance(x, np.ndarray):
        norm = np.linalg.norm(np.atleast_1d(x), order, axis, keepdims=True)
        return x / np.where(norm == 0, 1, norm)
    x = tf.convert_to_tensor(x)
    norm = tf.norm(x, order, axis, keepdims=True)
    return tf.math.divide_no_nan(x, norm)
