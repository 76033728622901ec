"""Functions that a layer ends with."""

import tensorflow as tf

from keras_reference import ops
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.promote import (
    to_floating,
    to_tensor,
)
from keras_reference.ops.rectifiers import gelu as gelu_op


def exponential(x):
    """Return the exponential function.

    `exp(x)`

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> exponential([0.0]).numpy().tolist()
        [1.0]
    """
    return ops.exp(x)


def gelu(x, approximate=False):
    """Weigh each number by the chance that a normal one is smaller.

    `x * P(X <= x)`, as `keras.ops.gelu`, but exact unless told otherwise.

    Args:
        x: Tensor, of a floating type.
        approximate: Boolean, whether to use the formula with `tanh`.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> gelu([0.0, 100.0]).numpy().tolist()
        [0.0, 100.0]
    """
    return gelu_op(x, approximate=approximate)


@elementwise_op
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


def mish(x):
    """Weigh each number by the tangent of its softplus.

    `x * tanh(log(1 + exp(x)))`

    Reference:
        D. Misra, "Mish: a self regularized non-monotonic activation
        function", BMVC 2020.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> mish([0.0, 100.0]).numpy().tolist()
        [0.0, 100.0]
    """
    return ops.multiply(x, ops.tanh(ops.softplus(x)))


@elementwise_op
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
        Tensor of the same shape and type; floats where a slope is given.

    Examples:
        >>> relu([-2.0, 0.5, 8.0], 0.5, 6.0, 1.0).numpy().tolist()
        [-1.5, -0.25, 6.0]
    """
    x = to_tensor(x)
    if threshold == 0 and negative_slope == 0:
        y = tf.nn.relu(x)
    elif negative_slope == 0:
        # Written so that nan stays nan.
        below = to_floating(x) < threshold
        y = tf.where(below, tf.zeros_like(x), x)
    else:
        x = to_floating(x)
        threshold = cast_exactly(threshold, x.dtype)
        slope = cast_exactly(negative_slope, x.dtype)
        y = tf.where(x >= threshold, x, slope * (x - threshold))
    if max_value is not None:
        y = tf.minimum(y, cast_exactly(max_value, x.dtype))
    return y
