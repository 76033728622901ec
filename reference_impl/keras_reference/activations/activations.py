"""Functions that a layer ends with."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.symbolic import symbolic_op
from keras_reference.ops.nn import softmax as softmax_op


@symbolic_op
def linear(x):
    """Return the input as it is.

    Args:
        x: Tensor.

    Returns:
        The same tensor.

    Examples:
        >>> linear(3.0)
        3.0
    """
    return x


@symbolic_op
def relu(x, negative_slope=0.0, max_value=None, threshold=0.0):
    """Replace what lies below a threshold by a flat or sloping line.

    `x` for `x >= threshold`, `negative_slope * (x - threshold)` below it, and
    never more than `max_value`.

    Args:
        x: Tensor.
        negative_slope: Float, slope below the threshold.
        max_value: Float, the largest value; None for no limit.
        threshold: Float, where the line bends.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> relu([-2.0, 0.5, 8.0], 0.5, 6.0, 1.0).numpy().tolist()
        [-1.5, -0.25, 6.0]
    """
    x = tf.convert_to_tensor(x)
    if threshold == 0 and negative_slope == 0:
        y = tf.nn.relu(x)
    elif negative_slope == 0:
        # Written so that nan stays nan.
        y = tf.where(x < cast_exactly(threshold, x.dtype), tf.zeros_like(x), x)
    else:
        threshold = cast_exactly(threshold, x.dtype)
        slope = cast_exactly(negative_slope, x.dtype)
        y = tf.where(x >= threshold, x, slope * (x - threshold))
    if max_value is not None:
        y = tf.minimum(y, cast_exactly(max_value, x.dtype))
    return y


@symbolic_op
def sigmoid(x):
    """Squash numbers into the interval from 0 to 1.

    `1 / (1 + exp(-x))`

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> sigmoid([0.0]).numpy().tolist()
        [0.5]
    """
    return tf.math.sigmoid(x)


def softmax(x, axis=-1):
    """Turn numbers into positive numbers whose sum is 1.

    `exp(x) / sum(exp(x))`

    Args:
        x: Tensor, of a floating type and at least one axis.
        axis: Integer, the axis of the sum; a tuple of axes for a sum over all
            of them.

    Returns:
        Tensor of the same shape and type.

    Raises:
        ValueError: If `x` has no such axis.

    Examples:
        >>> softmax([1.0, 1.0]).numpy().tolist()
        [0.5, 0.5]
    """
    return softmax_op(x, axis=axis)


@symbolic_op
def tanh(x):
    """Return the hyperbolic tangent.

    `(exp(x) - exp(-x)) / (exp(x) + exp(-x))`

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> tanh([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.tanh(x)
