"""Truth values: joining them, and choosing by them."""

import tensorflow as tf

from keras_reference.core.axes import axes_to_reduce
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import (
    in_type,
    promote,
    promote_all,
    to_tensor,
)
from keras_reference.ops.numpy.indexing import nonzero


@elementwise_op
def logical_and(x1, x2):
    """Return where both are true; numbers are true unless 0.

    Examples:
        >>> logical_and([True, True], [1, 0]).numpy().tolist()
        [True, False]
    """
    return tf.logical_and(_truth(x1), _truth(x2))


@elementwise_op
def logical_or(x1, x2):
    """Return where at least one is true; numbers are true unless 0.

    Examples:
        >>> logical_or([False, True], [0, 0]).numpy().tolist()
        [False, True]
    """
    return tf.logical_or(_truth(x1), _truth(x2))


@elementwise_op
def logical_xor(x1, x2):
    """Return where exactly one is true; numbers are true unless 0.

    Examples:
        >>> logical_xor([True, True], [1, 0]).numpy().tolist()
        [False, True]
    """
    return tf.not_equal(_truth(x1), _truth(x2))


@elementwise_op
def logical_not(x):
    """Return where there is false, or the number 0.

    Examples:
        >>> logical_not([0.0, 2.0]).numpy().tolist()
        [True, False]
    """
    return tf.logical_not(_truth(x))


def _truth(x) -> tf.Tensor:
    return in_type(to_tensor(x), tf.bool)


@numeric_op
def all(x, axis=None, keepdims=False):
    """Return whether every element is true, or a number that is not zero.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers, the axes to look along; all when
            `None`.
        keepdims: Boolean, whether these axes stay, with length 1.

    Returns:
        Tensor of booleans.

    Raises:
        ValueError: If there is no such axis, or one is named twice.

    Examples:
        >>> all([[0, 1], [1, 1]], axis=-1).numpy().tolist()
        [False, True]
    """
    x = _truth(x)
    return tf.reduce_all(x, axes_to_reduce(axis, x.shape.rank), keepdims)


@numeric_op
def any(x, axis=None, keepdims=False):
    """Return whether an element is true, or a number that is not zero.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers, the axes to look along; all when
            `None`.
        keepdims: Boolean, whether these axes stay, with length 1.

    Returns:
        Tensor of booleans.

    Raises:
        ValueError: If there is no such axis, or one is named twice.

    Examples:
        >>> any([[0, 1], [0, 0]], axis=-1).numpy().tolist()
        [True, False]
    """
    x = _truth(x)
    return tf.reduce_any(x, axes_to_reduce(axis, x.shape.rank), keepdims)


@numeric_op
def where(condition, x1=None, x2=None):
    """Choose `x1` where a condition holds, `x2` elsewhere.

    Args:
        condition: Tensor of booleans; numbers are true unless 0.
        x1: Tensor; None, like `x2`, for the places where it holds.
        x2: Tensor, or None.

    Returns:
        Tensor of the common type of `x1` and `x2`; without them a list of
        the indices along each axis, as of `nonzero`.

    Raises:
        ValueError: If only one of `x1` and `x2` is None.

    Examples:
        >>> where([True, False], [1.0, 2.0], 0).numpy().tolist()
        [1.0, 0.0]
    """
    if (x1 is None) != (x2 is None):
        raise ValueError(
            "`x1` and `x2` must both be given or both be None. "
            f"Received: x1={x1}, x2={x2}."
        )
    condition = _truth(condition)
    if x1 is None:
        return nonzero(condition)
    return tf.where(condition, *promote(x1, x2))


@numeric_op
def select(condlist, choicelist, default=0):
    """Choose from the first of several tensors whose condition holds.

    Args:
        condlist: List of tensors of booleans.
        choicelist: List of tensors, one for each condition.
        default: Number or tensor, where no condition holds.

    Returns:
        Tensor of the common type.

    Raises:
        ValueError: If the lists are empty or of different lengths.

    Examples:
        >>> x = tf.constant([1, 2, 3])
        >>> select([x < 2, x < 3], [x, x * 10]).numpy().tolist()
        [1, 20, 0]
    """
    if len(condlist) != len(choicelist) or not condlist:
        raise ValueError(
            "`condlist` and `choicelist` must be lists of the same length, "
            f"with one element at least. Received: len(condlist)="
            f"{len(condlist)}, len(choicelist)={len(choicelist)}."
        )
    *choices, chosen = promote_all([*choicelist, default])
    for condition, choice in zip(condlist[::-1], choices[::-1], strict=True):
        chosen = tf.where(_truth(condition), choice, chosen)
    return chosen
