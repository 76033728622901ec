"""Sums, products and extremes along axes."""

import tensorflow as tf

from keras_reference.core import extremes
from keras_reference.core.axes import axes_from_front, axes_to_reduce
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.halves import in_single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import REFUSED, refusal

# Sums and products of these types are returned in a wider one.
_WIDER = {
    "bool": "int32",
    "int8": "int32",
    "int16": "int32",
    "uint8": "uint32",
    "uint16": "uint32",
}


@numeric_op
def sum(x, axis=None, keepdims=False):
    """Return the sum; of small integers and booleans in 32 bits.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> sum([[1.0, 2.0], [3.0, 4.0]], axis=0).numpy().tolist()
        [4.0, 6.0]
    """
    x = widen(x)
    axes = axes_to_reduce(axis, x.shape.rank)
    return in_single(tf.reduce_sum, x, axes, keepdims)


@numeric_op
def prod(x, axis=None, keepdims=False, dtype=None):
    """Return the product; of small integers and booleans in 32 bits.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.
        dtype: String, the type of the result; None for that of `x`.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> prod([[1.0, 2.0], [3.0, 4.0]], axis=0).numpy().tolist()
        [3.0, 8.0]
    """
    x = widen(x) if dtype is None else tf.cast(x, dtype)
    axes = axes_to_reduce(axis, x.shape.rank)
    if x.dtype is tf.bool:
        return tf.reduce_all(x, axes, keepdims)
    return in_single(tf.reduce_prod, x, axes, keepdims)


def widen(x) -> tf.Tensor:
    """Return a tensor in a type that holds sums of its numbers.

    Examples:
        >>> widen([True, False]).dtype.name
        'int32'
    """
    x = to_tensor(x)
    wider = _WIDER.get(x.dtype.name)
    return x if wider is None else tf.cast(x, wider)


@numeric_op
def max(x, axis=None, keepdims=False, initial=None):
    """Return the largest number; NaN if there is one.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.
        initial: Number that takes part in the comparison, or None.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis, or there are no numbers.

    Examples:
        >>> max([[1, 5], [4, 3]], axis=0).numpy().tolist()
        [4, 5]
    """
    return _extreme(
        extremes.reduce_max,
        extremes.maximum,
        tf.reduce_any,
        x,
        axis,
        keepdims,
        initial,
    )


@numeric_op
def min(x, axis=None, keepdims=False, initial=None):
    """Return the smallest number; NaN if there is one.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.
        initial: Number that takes part in the comparison, or None.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis, or there are no numbers.

    Examples:
        >>> min([[1, 5], [4, 3]], axis=0).numpy().tolist()
        [1, 3]
    """
    return _extreme(
        extremes.reduce_min,
        extremes.minimum,
        tf.reduce_all,
        x,
        axis,
        keepdims,
        initial,
    )


def _extreme(reduce, choose, reduce_bool, x, axis, keepdims, initial):
    x = to_tensor(x)
    axes = axes_to_reduce(axis, x.shape.rank)
    if x.dtype is tf.bool:
        found = reduce_bool(x, axes, keepdims)
        if initial is None:
            return found
        first = tf.fill(tf.shape(found), bool(initial))
        return reduce_bool([found, first], axis=0)
    if initial is None and _is_empty(x, axis):
        raise ValueError(
            "`initial` must be a number where there are none to compare. "
            f"Received: initial=None, x.shape={tuple(x.shape)}, axis={axis}."
        )
    found = reduce(x, axes, keepdims)
    if initial is None:
        return found
    try:
        return choose(found, cast_exactly(initial, found.dtype))
    except REFUSED as error:
        raise refusal("`initial` must be a number.", initial=initial) from error


def _is_empty(x: tf.Tensor, axis) -> bool:
    """Return whether an axis to look along is known to have no elements."""
    if x.shape.rank is None or 0 not in x.shape.as_list():
        return False
    axes = axes_from_front(axis, x.shape.rank)
    return any(x.shape[one] == 0 for one in axes)


@numeric_op
def amax(x, axis=None, keepdims=False):
    """Return the largest number, like `max`.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> amax([[1, 5], [4, 3]], axis=0).numpy().tolist()
        [4, 5]
    """
    return max(x, axis, keepdims)


@numeric_op
def amin(x, axis=None, keepdims=False):
    """Return the smallest number, like `min`.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> amin([[1, 5], [4, 3]], axis=0).numpy().tolist()
        [1, 3]
    """
    return min(x, axis, keepdims)


@numeric_op
def ptp(x, axis=None, keepdims=False):
    """Return the distance from the smallest to the largest number.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> ptp([[1, 5], [4, 3]], axis=0).numpy().tolist()
        [3, 2]
    """
    return max(x, axis, keepdims) - min(x, axis, keepdims)


@numeric_op
def count_nonzero(x, axis=None):
    """Return how many elements are not zero.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.

    Returns:
        Tensor of `int32`.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> count_nonzero([[0, 1], [2, 3]], axis=0).numpy().tolist()
        [1, 2]
    """
    return sum(tf.cast(tf.cast(x, "bool"), "int32"), axis)
