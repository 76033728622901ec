"""Targets of yes or no as signs."""

import tensorflow as tf


def signs(y_true):
    """Turn targets of 0 and 1 into -1 and 1; return others as they are.

    Args:
        y_true: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> signs(tf.constant([0.0, 1.0])).numpy().tolist()
        [-1.0, 1.0]
        >>> signs(tf.constant([0.0, -1.0])).numpy().tolist()
        [0.0, -1.0]
    """
    is_binary = tf.reduce_all((y_true == 0) | (y_true == 1))
    return tf.where(is_binary, 2 * y_true - 1, y_true)
