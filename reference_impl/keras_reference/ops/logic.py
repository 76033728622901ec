"""Comparisons and what follows from them: `keras.ops`, of truth values."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def any(x, axis=None, keepdims=False):
    """Return whether an element is true, or a number that is not zero.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers, the axes to look along; all when
            `None`.
        keepdims: Boolean, whether these axes stay, with length 1.

    Returns:
        Tensor of booleans.

    Examples:
        >>> any([[0, 1], [0, 0]], axis=-1).numpy().tolist()
        [True, False]
    """
    return tf.reduce_any(tf.cast(x, "bool"), axis=axis, keepdims=keepdims)


@symbolic_op
def not_equal(x1, x2):
    """Return where two tensors differ.

    Examples:
        >>> not_equal([1.0, 2.0], [1.0, 3.0]).numpy().tolist()
        [False, True]
    """
    return tf.not_equal(x1, x2)
