"""Distributions: kin of `softmax`."""

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating
from keras_reference.ops.probabilities import check_axis


@numeric_op
def log_softmax(x, axis=-1):
    """Return the logarithm of `softmax`.

    `x - log(sum(exp(x)))`

    Reference:
        J. Bridle, "Probabilistic interpretation of feedforward classification
        network outputs", 1990.

    Args:
        x: Tensor, of a floating type and at least one axis.
        axis: Integer, the axis of the sum; a tuple of axes for a sum over all
            of them, None for all there are.

    Returns:
        Tensor of the same shape and type.

    Raises:
        ValueError: If `x` has no such axis.

    Examples:
        >>> log_softmax([0.0, 1000.0]).numpy().tolist()
        [-1000.0, 0.0]
    """
    x = to_floating(x)
    check_axis(x, axis)
    if isinstance(axis, int):
        return tf.nn.log_softmax(x, axis=axis)
    return x - tf.reduce_logsumexp(x, axis=axis, keepdims=True)


@numeric_op
def sparsemax(x, axis=-1):
    """Turn numbers into the nearest distribution, with many zeros.

    `max(x - tau, 0)`, where `tau` makes the sum 1. Of the numbers in falling
    order the first `k` are above zero, with the largest `k` such that
    `1 + k * x[k] > sum(x[:k])`; so `tau = (sum(x[:k]) - 1) / k`.

    Reference:
        A. Martins and R. Astudillo, "From softmax to sparsemax", ICML 2016,
        algorithm 1.

    Args:
        x: Tensor, of a floating type and at least one axis.
        axis: Integer, the axis of the sum.

    Returns:
        Tensor of the same shape and type.

    Raises:
        ValueError: If `x` has no such axis.

    Examples:
        >>> sparsemax([0.0, 2.0, 1.5]).numpy().tolist()
        [0.0, 0.75, 0.25]
    """
    x = to_floating(x)
    check_axis(x, axis)
    return in_single(_sparsemax, x, axis)


def _sparsemax(x: tf.Tensor, axis: int) -> tf.Tensor:
    falling = tf.sort(x, axis=axis, direction="DESCENDING")
    k = tf.cumsum(tf.ones_like(x), axis=axis)
    # NaN is in the support, and so in the sum, wherever it is sorted to.
    beyond = 1 + k * falling <= tf.cumsum(falling, axis=axis)
    support = tf.cast(tf.logical_not(beyond), x.dtype)
    size = tf.reduce_sum(support, axis=axis, keepdims=True)
    total = tf.reduce_sum(support * falling, axis=axis, keepdims=True)
    return tf.nn.relu(x - (total - 1) / size)
