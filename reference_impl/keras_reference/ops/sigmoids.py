"""Functions that squash numbers into an interval, gate them or shrink them."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.halves import in_single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import (
    to_floating,
    to_tensor,
)
from keras_reference.ops.probabilities import check_axis


@numeric_op
def glu(x, axis=-1):
    """Gate the first half of the input by the sigmoid of the second.

    `a * sigmoid(b)`, where `a` and `b` are the halves along `axis`.

    Reference:
        Y. Dauphin et al., "Language modeling with gated convolutional
        networks", ICML 2017.

    Args:
        x: Tensor, of a floating type, with an even size along `axis`.
        axis: Integer, the axis that is halved.

    Returns:
        Tensor of the same type, half as long along `axis`.

    Raises:
        ValueError: If there is no such axis or its size is odd.

    Examples:
        >>> glu([1.0, 2.0, 0.0, 100.0]).numpy().tolist()
        [0.5, 2.0]
    """
    x = to_floating(x)
    check_axis(x, axis)
    if x.shape.rank is not None and (x.shape[axis] or 0) % 2:
        raise ValueError(
            f"`x` must have an even size along axis {axis}. Received: "
            f"x.shape={tuple(x.shape)}, axis={axis}. Halve another axis."
        )
    values, gates = tf.split(x, 2, axis=axis)
    return values * tf.sigmoid(gates)


@elementwise_op
def hard_shrink(x, threshold=0.5):
    """Replace small numbers by zero.

    `x` where `abs(x) > threshold`, else 0

    Reference:
        D. Donoho and I. Johnstone, "Ideal spatial adaptation by wavelet
        shrinkage", Biometrika 81 (1994), 425-455.

    Args:
        x: Tensor.
        threshold: Float, up to which a number is small.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> hard_shrink([-2.0, 0.25, 0.5]).numpy().tolist()
        [-2.0, 0.0, 0.0]
    """
    x = to_tensor(x)
    small = tf.abs(x) <= cast_exactly(threshold, x.dtype)
    return tf.where(small, tf.zeros_like(x), x)


@elementwise_op
def hard_sigmoid(x):
    """Squash numbers into the interval from 0 to 1 by a line.

    `min(max(x + 3, 0), 6) / 6`

    Reference:
        A. Howard et al., "Searching for MobileNetV3", ICCV 2019, section 5.2.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> hard_sigmoid([-4.0, 0.0, 3.0]).numpy().tolist()
        [0.0, 0.5, 1.0]
    """
    return tf.nn.relu6(to_floating(x) + 3) / 6


@elementwise_op
def hard_tanh(x):
    """Cut numbers off below -1 and above 1.

    `min(max(x, -1), 1)`

    Reference: R. Collobert, "Large scale machine learning", thesis, 2004.

    Args:
        x: Tensor.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> hard_tanh([-4.0, 0.5, 3.0]).numpy().tolist()
        [-1.0, 0.5, 1.0]
    """
    return tf.clip_by_value(x, -1, 1)


@elementwise_op
def log_sigmoid(x):
    """Return the logarithm of the sigmoid.

    `log(1 / (1 + exp(-x)))`, without overflow.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> log_sigmoid([-1000.0, 1000.0]).numpy().tolist()
        [-1000.0, -0.0]
    """
    return -in_single(tf.nn.softplus, -to_floating(x))


@elementwise_op
def soft_shrink(x, threshold=0.5):
    """Move numbers towards zero.

    `x - threshold` above the threshold, `x + threshold` below its negative,
    0 between.

    Reference:
        D. Donoho and I. Johnstone, "Ideal spatial adaptation by wavelet
        shrinkage", Biometrika 81 (1994), 425-455.

    Args:
        x: Tensor.
        threshold: Float, how far.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> soft_shrink([-2.0, 0.25, 1.0]).numpy().tolist()
        [-1.5, 0.0, 0.5]
    """
    x = to_floating(x)
    threshold = cast_exactly(threshold, x.dtype)
    return x - tf.clip_by_value(x, -threshold, threshold)


@elementwise_op
def softsign(x):
    """Squash numbers into the interval from -1 to 1.

    `x / (1 + abs(x))`

    Reference:
        D. Elliott, "A better activation function for artificial neural
        networks", 1993.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> softsign([-1.0, 0.0, 3.0]).numpy().tolist()
        [-0.5, 0.0, 0.75]
    """
    return tf.nn.softsign(to_floating(x))


@elementwise_op
def sparse_sigmoid(x):
    """Squash numbers into the interval from 0 to 1 by a steeper line.

    `min(max((x + 1) / 2, 0), 1)`, the derivative of `sparse_plus`.

    Reference:
        M. Blondel, A. Martins and V. Niculae, "Learning with Fenchel-Young
        losses", JMLR 21 (2020), section 6.2.

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> sparse_sigmoid([-4.0, 0.0, 1.0]).numpy().tolist()
        [0.0, 0.5, 1.0]
    """
    return tf.clip_by_value((to_floating(x) + 1) / 2, 0, 1)


@elementwise_op
def tanh_shrink(x):
    """Return what the hyperbolic tangent takes away.

    `x - tanh(x)`

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> tanh_shrink([0.0, 100.0]).numpy().tolist()
        [0.0, 99.0]
    """
    return in_single(_tanh_shrink, to_floating(x))


def _tanh_shrink(x):
    # Small numbers agree with their tangents: there two terms of the series.
    is_small = tf.abs(x) < (1e-3 if x.dtype is tf.float64 else 0.1)
    square = tf.square(tf.where(is_small, x, tf.zeros_like(x)))
    return tf.where(
        is_small, x * square * (1 / 3 - square * 2 / 15), x - tf.tanh(x)
    )


@elementwise_op
def threshold(x, threshold, default_value):
    """Let what is above a threshold through, replace the rest.

    `x` for `x > threshold`, else `default_value`

    Args:
        x: Tensor.
        threshold: Number, above which numbers pass.
        default_value: Number that replaces those that do not.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> threshold([-1.0, 1.0, 2.0], 1.0, 9.0).numpy().tolist()
        [9.0, 9.0, 2.0]
    """
    x = to_tensor(x)
    passes = x > cast_exactly(threshold, x.dtype)
    return tf.where(passes, x, cast_exactly(default_value, x.dtype))
