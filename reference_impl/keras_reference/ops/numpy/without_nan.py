"""Sums, means and ranks of the numbers that are not NaN."""

import tensorflow as tf

from keras_reference.core.axes import axes_from_front
from keras_reference.core.halves import in_single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating, to_tensor
from keras_reference.ops.numpy import cumulative, reductions, sorting
from keras_reference.ops.numpy.comparison import isnan


def _replace(x, number) -> tf.Tensor:
    """Return a tensor with a number in place of NaN."""
    x = to_tensor(x)
    if not x.dtype.is_floating:
        return x
    return tf.where(tf.math.is_nan(x), tf.cast(number, x.dtype), x)


@numeric_op
def nansum(x, axis=None, keepdims=False):
    """Return the sum of the numbers; 0 where there are none.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> nansum([1.0, float("nan")]).numpy()
        np.float32(1.0)
    """
    return reductions.sum(_replace(x, 0), axis, keepdims)


@numeric_op
def nanprod(x, axis=None, keepdims=False):
    """Return the product of the numbers; 1 where there are none.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> nanprod([3.0, float("nan")]).numpy()
        np.float32(3.0)
    """
    return reductions.prod(_replace(x, 1), axis, keepdims)


@numeric_op
def nancumsum(x, axis=None, dtype=None):
    """Return the sums of the numbers up to each place.

    Args:
        x: Tensor.
        axis: Integer; None for the flat tensor.
        dtype: String, the type of the result; None for that of `x`.

    Returns:
        Tensor.

    Examples:
        >>> nancumsum([1.0, float("nan"), 2.0]).numpy().tolist()
        [1.0, 1.0, 3.0]
    """
    return cumulative.cumsum(_replace(x, 0), axis, dtype)


@numeric_op
def nancumprod(x, axis=None, dtype=None):
    """Return the products of the numbers up to each place.

    Args:
        x: Tensor.
        axis: Integer; None for the flat tensor.
        dtype: String, the type of the result; None for that of `x`.

    Returns:
        Tensor.

    Examples:
        >>> nancumprod([3.0, float("nan"), 2.0]).numpy().tolist()
        [3.0, 3.0, 6.0]
    """
    return cumulative.cumprod(_replace(x, 1), axis, dtype)


@numeric_op
def nanmax(x, axis=None, keepdims=False):
    """Return the largest of the numbers; NaN where there are none.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> nanmax([1.0, float("nan")]).numpy()
        np.float32(1.0)
    """
    known = _replace(x, float("-inf"))
    initial = float("-inf") if _is_empty(known, axis) else None
    found = reductions.max(known, axis, keepdims, initial)
    return _unless_empty(found, x, axis, keepdims)


@numeric_op
def nanmin(x, axis=None, keepdims=False):
    """Return the smallest of the numbers; NaN where there are none.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> nanmin([1.0, float("nan")]).numpy()
        np.float32(1.0)
    """
    known = _replace(x, float("inf"))
    initial = float("inf") if _is_empty(known, axis) else None
    found = reductions.min(known, axis, keepdims, initial)
    return _unless_empty(found, x, axis, keepdims)


def _is_empty(x: tf.Tensor, axis) -> bool:
    """Return whether there are no floats along the axes."""
    axes = axes_from_front(axis, x.shape.rank)
    return x.dtype.is_floating and 0 in [x.shape[axis] for axis in axes]


def _unless_empty(found: tf.Tensor, x, axis, keepdims: bool) -> tf.Tensor:
    """Return what was found, and NaN where `x` has nothing but NaN."""
    if not found.dtype.is_floating:
        return found
    missing = isnan(x)
    axes = axes_from_front(axis, missing.shape.rank)
    nothing = tf.reduce_all(missing, axes, keepdims)
    return tf.where(nothing, tf.cast(float("nan"), found.dtype), found)


@numeric_op
def nanargmax(x, axis=None, keepdims=False):
    """Return where the largest of the numbers is; -1 where there are none.

    Args:
        x: Tensor.
        axis: Integer; None to search the flat tensor.
        keepdims: Boolean, whether the axis stays, with length 1.

    Returns:
        Tensor of `int32`.

    Examples:
        >>> nanargmax([float("nan"), 1.0, 2.0]).numpy()
        np.int32(2)
    """
    index = sorting.argmax(_replace(x, float("-inf")), axis, keepdims)
    return _or_minus_one(index, x, axis, keepdims)


@numeric_op
def nanargmin(x, axis=None, keepdims=False):
    """Return where the smallest of the numbers is; -1 where there are none.

    Args:
        x: Tensor.
        axis: Integer; None to search the flat tensor.
        keepdims: Boolean, whether the axis stays, with length 1.

    Returns:
        Tensor of `int32`.

    Examples:
        >>> nanargmin([float("nan"), 1.0, 2.0]).numpy()
        np.int32(1)
    """
    index = sorting.argmin(_replace(x, float("inf")), axis, keepdims)
    return _or_minus_one(index, x, axis, keepdims)


def _or_minus_one(index: tf.Tensor, x, axis, keepdims: bool) -> tf.Tensor:
    missing = isnan(x)
    axes = axes_from_front(axis, missing.shape.rank)
    return tf.where(tf.reduce_all(missing, axes, keepdims), -1, index)


@numeric_op
def nanmean(x, axis=None, keepdims=False):
    """Return the mean of the numbers; NaN where there are none.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type.

    Examples:
        >>> nanmean([1.0, 3.0, float("nan")]).numpy()
        np.float32(2.0)
    """
    return in_single(_mean, to_floating(x), axis, keepdims)


def _mean(x: tf.Tensor, axis, keepdims: bool) -> tf.Tensor:
    return nansum(x, axis, keepdims) / _count(x, axis, keepdims)


def _count(x: tf.Tensor, axis, keepdims: bool) -> tf.Tensor:
    known = tf.cast(tf.logical_not(isnan(x)), x.dtype)
    return reductions.sum(known, axis, keepdims)


@numeric_op
def nanvar(x, axis=None, keepdims=False):
    """Return the mean squared distance of the numbers from their mean.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type; NaN where there are no numbers.

    Examples:
        >>> nanvar([1.0, 3.0, float("nan")]).numpy()
        np.float32(1.0)
    """
    return in_single(_variance, to_floating(x), axis, keepdims)


def _variance(x: tf.Tensor, axis, keepdims: bool) -> tf.Tensor:
    distance = x - _mean(x, axis, keepdims=True)
    # Squared after NaN is replaced: else it would flow back into gradients.
    squares = tf.square(
        tf.abs(tf.where(isnan(x), tf.zeros_like(distance), distance))
    )
    total = reductions.sum(squares, axis, keepdims)
    return total / _count(x, axis, keepdims)


@numeric_op
def nanstd(x, axis=None, keepdims=False):
    """Return the standard deviation of the numbers.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type; NaN where there are no numbers.

    Examples:
        >>> nanstd([1.0, 3.0, float("nan")]).numpy()
        np.float32(1.0)
    """
    return in_single(
        lambda x: tf.sqrt(_variance(x, axis, keepdims)), to_floating(x)
    )
