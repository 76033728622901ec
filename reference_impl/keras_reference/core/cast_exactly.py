"""Casting without a detour through float32."""

import numpy as np
import tensorflow as tf


def cast_exactly(values, dtype):
    """Cast values, Python numbers straight to the type asked for.

    `tf.cast(0.1, "float64")` is 0.10000000149, because TensorFlow makes a
    float32 of a Python number first.

    Args:
        values: Tensor, array, number or nested lists of numbers or tensors.
        dtype: String or `tf.DType`.

    Returns:
        Tensor of that type.

    Raises:
        ValueError: The values are strings.

    Examples:
        >>> cast_exactly(0.1, "float64").numpy()
        np.float64(0.1)
    """
    if not tf.is_tensor(values):
        # Tensors in lists keep their gradients.
        inside = any(map(tf.is_tensor, tf.nest.flatten(values)))
        values = tf.stack(values) if inside else np.asarray(values)
    if tf.as_dtype(values.dtype) == tf.string:
        raise ValueError(
            "Targets, outputs and weights must be numbers. "
            f"Received: {values!r}. Make numbers of strings with "
            "`keras.layers.StringLookup`."
        )
    return tf.cast(values, dtype)
