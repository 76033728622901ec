"""Means, spreads and dependence."""

import tensorflow as tf

from keras_reference.core.axes import axes_from_front, axes_to_reduce
from keras_reference.core.halves import in_single, single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote_floating, to_floating


@numeric_op
def mean(x, axis=None, keepdims=False):
    """Return the mean; of integers as a float.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> mean([[1.0, 2.0], [3.0, 4.0]], axis=0).numpy().tolist()
        [2.0, 3.0]
    """
    x = to_floating(x)
    axes = axes_to_reduce(axis, x.shape.rank)
    return in_single(tf.reduce_mean, x, axes, keepdims)


@numeric_op
def var(x, axis=None, keepdims=False):
    """Return the mean of the squared distances from the mean.

    Reference: Python array API standard 2023.12, `var` with `correction=0`.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> var([[1.0, 2.0], [3.0, 6.0]], axis=0).numpy().tolist()
        [1.0, 4.0]
    """
    x = to_floating(x)
    axes = axes_to_reduce(axis, x.shape.rank)
    return in_single(_variance, x, axes, keepdims)


def _variance(x, axes, keepdims: bool) -> tf.Tensor:
    distance = tf.abs(x - tf.reduce_mean(x, axes, keepdims=True))
    return tf.reduce_mean(tf.square(distance), axes, keepdims)


@numeric_op
def std(x, axis=None, keepdims=False):
    """Return the standard deviation, the square root of `var`.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> std([[1.0, 2.0], [3.0, 6.0]], axis=0).numpy().tolist()
        [1.0, 2.0]
    """
    x = to_floating(x)
    axes = axes_to_reduce(axis, x.shape.rank)
    return in_single(lambda x: tf.sqrt(_variance(x, axes, keepdims)), x)


@numeric_op
def average(x, axis=None, weights=None):
    """Return the mean, with a weight for each number.

    `sum(x * weights) / sum(weights)`

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        weights: Tensor of the shape of `x`, or of one axis for the one that
            is averaged; None for equal weights.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis, or the shapes do not fit.

    Examples:
        >>> average([1.0, 2.0], weights=[3.0, 1.0]).numpy()
        np.float32(1.25)
    """
    if weights is None:
        return mean(x, axis)
    x, weights = promote_floating(x, weights)
    axes = axes_from_front(axis, x.shape.rank)
    if weights.shape.rank != x.shape.rank:
        if weights.shape.rank != 1 or len(axes) != 1:
            raise ValueError(
                "`weights` must have the shape of `x`, or one axis for the one "
                f"that is averaged. Received: axis={axis}, weights.shape="
                f"{tuple(weights.shape)}, x.shape={tuple(x.shape)}."
            )
        ones = [1] * x.shape.rank
        ones[axes[0]] = -1
        weights = tf.reshape(weights, ones)
    weights = single(weights)
    return in_single(lambda x: _weighted_mean(x, weights, axes), x)


def _weighted_mean(x, weights, axes) -> tf.Tensor:
    total = tf.reduce_sum(weights + tf.zeros_like(x), axes)
    return tf.reduce_sum(x * weights, axes) / total


@numeric_op
def corrcoef(x):
    """Return how strongly the rows of a matrix depend on each other.

    The covariance of two rows over the product of their deviations, in
    `[-1, 1]`.

    Reference:
        K. Pearson, "Note on regression and inheritance in the case of two
        parents", 1895.

    Args:
        x: Tensor of one or two axes; one row for each variable.

    Returns:
        Tensor with one row and one column for each variable.

    Raises:
        ValueError: If `x` has more axes.

    Examples:
        >>> corrcoef([[1.0, 2.0], [5.0, 3.0]]).numpy().round(3).tolist()
        [[1.0, -1.0], [-1.0, 1.0]]
    """
    x = to_floating(x)
    if x.shape.rank not in (1, 2):
        raise ValueError(
            "`x` must have one or two axes. "
            f"Received: x.shape={tuple(x.shape)}."
        )
    return in_single(_correlation, x)


def _correlation(x) -> tf.Tensor:
    distance = x - tf.reduce_mean(x, axis=-1, keepdims=True)
    rows = distance if x.shape.rank == 2 else distance[tf.newaxis, :]
    covariance = tf.matmul(rows, rows, adjoint_b=True)
    deviation = tf.sqrt(tf.linalg.diag_part(covariance))
    result = covariance / (deviation[:, tf.newaxis] * deviation)
    return result if x.shape.rank == 2 else result[0, 0]
