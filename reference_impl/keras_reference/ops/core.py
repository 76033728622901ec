"""Types and shapes of tensors: `keras.ops`, third part."""

import numpy as np
import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def cast(x, dtype):
    """Return the same numbers in another type.

    Args:
        x: Tensor.
        dtype: String, such as `"float32"`.

    Returns:
        Tensor of that type.

    Examples:
        >>> cast([1, 2], "float32").numpy().tolist()
        [1.0, 2.0]
    """
    return tf.cast(x, dtype)


def convert_to_numpy(x):
    """Return a tensor as a NumPy array.

    Examples:
        >>> convert_to_numpy(tf.constant([1, 2]))
        array([1, 2], dtype=int32)
    """
    return np.array(tf.convert_to_tensor(x))


def convert_to_tensor(x, dtype=None, sparse=None, ragged=None):
    """Return an array, a number or nested lists as a tensor.

    Args:
        x: What is converted.
        dtype: String, type of the result; None to keep the type of `x`.
        sparse: Boolean or None; sparse tensors are not supported.
        ragged: Boolean or None; ragged tensors are not supported.

    Returns:
        Tensor.

    Raises:
        ValueError: If `sparse` or `ragged` is true.

    Examples:
        >>> convert_to_tensor([1, 2], dtype="float32").numpy().tolist()
        [1.0, 2.0]
    """
    if sparse or ragged:
        raise ValueError(
            "`sparse` and `ragged` must not be true. Received: "
            f"sparse={sparse}, ragged={ragged}. Use `tf.sparse` or "
            "`tf.ragged` directly."
        )
    if dtype is None or not tf.is_tensor(x):
        return tf.convert_to_tensor(x, dtype=dtype)
    return tf.cast(x, dtype)


def shape(x):
    """Return the shape as a tuple.

    Args:
        x: Tensor, array or symbolic tensor.

    Returns:
        Tuple of integers. A length that is not known yet is None for a
        symbolic tensor, and a scalar tensor inside a graph.

    Examples:
        >>> shape([[1, 2, 3]])
        (1, 3)
    """
    if isinstance(x, KerasTensor):
        return tuple(x.shape)
    x = tf.convert_to_tensor(x)
    if x.shape.is_fully_defined():
        return tuple(x.shape)
    lengths = tf.unstack(tf.shape(x), num=x.shape.rank)
    return tuple(
        length if length is not None else lengths[axis]
        for axis, length in enumerate(x.shape)
    )
