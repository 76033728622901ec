"""The larger and the smaller of numbers; NaN if one is, under XLA too.

TensorFlow passes NaN on. XLA compares faster on a processor: it forgets NaN
along axes, and in the second of two numbers. So what is traced, and may be
compiled by XLA, looks for NaN a second time; what is run at once does not.
"""

import tensorflow as tf


def maximum(x1: tf.Tensor, x2: tf.Tensor) -> tf.Tensor:
    """Return the larger of two numbers, place by place; NaN if one is.

    Examples:
        >>> maximum(tf.constant([1.0, 4.0]), tf.constant(2.0)).numpy().tolist()
        [2.0, 4.0]
    """
    return _keep_nan(tf.maximum(x1, x2), x2)


def minimum(x1: tf.Tensor, x2: tf.Tensor) -> tf.Tensor:
    """Return the smaller of two numbers, place by place; NaN if one is.

    Examples:
        >>> minimum(tf.constant([1.0, 4.0]), tf.constant(2.0)).numpy().tolist()
        [1.0, 2.0]
    """
    return _keep_nan(tf.minimum(x1, x2), x2)


def reduce_max(x: tf.Tensor, axis=None, keepdims: bool = False) -> tf.Tensor:
    """Return the largest number along axes; NaN if there is one.

    Examples:
        >>> reduce_max(tf.constant([[1.0, 4.0]]), axis=1).numpy().tolist()
        [4.0]
    """
    found = tf.reduce_max(x, axis, keepdims)
    return _keep_any_nan(found, x, axis, keepdims)


def reduce_min(x: tf.Tensor, axis=None, keepdims: bool = False) -> tf.Tensor:
    """Return the smallest number along axes; NaN if there is one.

    Examples:
        >>> reduce_min(tf.constant([[1.0, 4.0]]), axis=1).numpy().tolist()
        [1.0]
    """
    found = tf.reduce_min(x, axis, keepdims)
    return _keep_any_nan(found, x, axis, keepdims)


def _keep_nan(found: tf.Tensor, second: tf.Tensor) -> tf.Tensor:
    if tf.executing_eagerly() or not found.dtype.is_floating:
        return found
    second = tf.convert_to_tensor(second, found.dtype)
    return tf.where(tf.math.is_nan(second), second, found)


def _keep_any_nan(found: tf.Tensor, x: tf.Tensor, axis, keepdims) -> tf.Tensor:
    if tf.executing_eagerly() or not found.dtype.is_floating:
        return found
    is_nan = tf.reduce_any(tf.math.is_nan(x), axis, keepdims)
    return tf.where(is_nan, tf.constant(float("nan"), found.dtype), found)
