"""Sums, products and differences from one element to the next."""

import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.halves import in_single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating, to_tensor
from keras_reference.core.refusals import check_size


@numeric_op
def cumsum(x, axis=None, dtype=None):
    """Return the sums of the elements up to each place.

    Args:
        x: Tensor.
        axis: Integer; None for the flat tensor.
        dtype: String, the type of the result; None for that of `x`.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> cumsum([1, 2, 3]).numpy().tolist()
        [1, 3, 6]
    """
    return _accumulate(tf.cumsum, x, axis, dtype)


@numeric_op
def cumprod(x, axis=None, dtype=None):
    """Return the products of the elements up to each place.

    Args:
        x: Tensor.
        axis: Integer; None for the flat tensor.
        dtype: String, the type of the result; None for that of `x`.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> cumprod([1, 2, 3]).numpy().tolist()
        [1, 2, 6]
    """
    return _accumulate(tf.math.cumprod, x, axis, dtype)


def _accumulate(function, x, axis, dtype) -> tf.Tensor:
    x = to_tensor(x)
    x = x if dtype is None else tf.cast(x, dtype)
    # TensorFlow adds no booleans.
    wide = tf.cast(x, "int32") if x.dtype is tf.bool else x
    if axis is None:
        wide, axis = tf.reshape(wide, [-1]), 0
    y = in_single(function, wide, axis_from_front(axis, wide.shape.rank))
    return y if dtype is None else tf.cast(y, dtype)


@numeric_op
def diff(a, n=1, axis=-1):
    """Return the differences of neighbours along an axis.

    Args:
        a: Tensor; of booleans, the result tells which neighbours differ.
        n: Integer, how often to take them.
        axis: Integer.

    Returns:
        Tensor, shorter by `n`.

    Raises:
        TypeError: If `n` is no integer.
        ValueError: If there is no such axis or `n` is negative.

    Examples:
        >>> diff([1, 4, 9]).numpy().tolist()
        [3, 5]
    """
    a = to_tensor(a)
    check_size("n", n)
    if n == 0:
        return a
    axis = axis_from_front(axis, a.shape.rank)
    for _ in range(n):
        later, earlier = _neighbours(a, axis)
        a = later - earlier if a.dtype is not tf.bool else later != earlier
    return a


def _neighbours(x: tf.Tensor, axis: int) -> tuple[tf.Tensor, tf.Tensor]:
    before = (slice(None),) * axis
    return x[(*before, slice(1, None))], x[(*before, slice(-1))]


@numeric_op
def trapezoid(y, x=None, dx=1.0, axis=-1):
    """Return the area below a line through points.

    `sum((y[i] + y[i + 1]) / 2 * (x[i + 1] - x[i]))`

    Reference: NIST Digital Library of Mathematical Functions, section 3.5.

    Args:
        y: Tensor, the heights of the points.
        x: Tensor, their places; None for a distance of `dx`.
        dx: Float, the distance.
        axis: Integer, along which the points follow each other.

    Returns:
        Tensor of a floating type.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> trapezoid([1.0, 2.0, 3.0]).numpy()
        np.float32(4.0)
    """
    y = to_floating(y)
    axis = axis_from_front(axis, y.shape.rank)
    later, earlier = _neighbours(y, axis)
    width = cast_exactly(dx, y.dtype)
    if x is not None:
        x = cast_exactly(x, y.dtype)
        behind = y.shape.rank - axis - 1
        if x.shape.rank == 1:
            width = tf.reshape(diff(x), [-1, *[1] * behind])
        else:
            width = diff(x, axis=-1 - behind)
    areas = (later / 2 + earlier / 2) * width
    return in_single(tf.reduce_sum, areas, axis - y.shape.rank)
