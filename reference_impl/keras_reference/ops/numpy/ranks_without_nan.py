"""Medians and quantiles of the numbers that are not NaN."""

import tensorflow as tf

from keras_reference.core.axes import axes_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating
from keras_reference.ops.numpy.quantiles import (
    between,
    check_method,
    in_last_axis,
    places_first,
)


@numeric_op
def nanmedian(x, axis=None, keepdims=False):
    """Return the number in the middle, of those that are not NaN.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type; NaN where there are no numbers.

    Examples:
        >>> nanmedian([1.0, float("nan"), 3.0]).numpy()
        np.float32(2.0)
    """
    return nanquantile(x, 0.5, axis, keepdims=keepdims)


@numeric_op
def nanpercentile(x, q, axis=None, method="linear", keepdims=False):
    """Return the number below which `q` percent of the numbers lie.

    Args:
        x: Tensor.
        q: Number or tensor, in `[0, 100]`.
        axis: Integer or tuple of integers; None for all.
        method: String, as of `quantile`.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type, led by the axes of `q`.

    Examples:
        >>> nanpercentile([1.0, float("nan"), 3.0], 50).numpy()
        np.float32(2.0)
    """
    return nanquantile(
        x, cast_exactly(q, "float64") / 100, axis, method, keepdims
    )


@numeric_op
def nanquantile(x, q, axis=None, method="linear", keepdims=False):
    """Return the number below which a share `q` of the numbers lies.

    Args:
        x: Tensor.
        q: Number or tensor, in `[0, 1]`.
        axis: Integer or tuple of integers; None for all.
        method: String, as of `quantile`.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type, led by the axes of `q`; NaN where there
        are no numbers.

    Raises:
        ValueError: If there is no such axis or method.

    Examples:
        >>> nanquantile([1.0, float("nan"), 3.0], 0.5).numpy()
        np.float32(2.0)
    """
    check_method(method)
    x = to_floating(x)
    axes = axes_from_front(axis, x.shape.rank)
    rows = in_last_axis(x, axes)
    if any(x.shape[axis] == 0 for axis in axes):
        # There is none to look at: one that is missing stands for it.
        rows = tf.fill(tf.concat([tf.shape(rows)[:-1], [1]], 0), _nan(x.dtype))
    missing = tf.math.is_nan(rows)
    # Sorted as infinities, they come after all numbers and are not counted.
    largest = tf.cast(float("inf"), x.dtype)
    ordered = tf.sort(tf.where(missing, largest, rows))
    known = tf.reduce_sum(tf.cast(~missing, x.dtype), axis=-1, keepdims=True)
    q = cast_exactly(q, x.dtype)
    place = tf.reshape(q, [-1]) * tf.maximum(known - 1, 0)
    found = between(ordered, place, method)
    found = tf.where(known == 0, _nan(x.dtype), found)
    return places_first(found, q.shape, axes if keepdims else ())


def _nan(dtype: tf.DType) -> tf.Tensor:
    return tf.cast(float("nan"), dtype)
