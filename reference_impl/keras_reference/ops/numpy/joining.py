"""Several tensors made into one."""

import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote_all
from keras_reference.core.refusals import REFUSED, refusal
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def concatenate(xs, axis=0):
    """Join tensors along an axis that they have.

    Args:
        xs: List of tensors, of equal shapes but for this axis.
        axis: Integer; None to join the flat tensors.

    Returns:
        Tensor of the common type.

    Raises:
        ValueError: If there is no tensor, no such axis, or the shapes differ.

    Examples:
        >>> concatenate([[[1, 2]], [[3, 4]]], axis=1).numpy().tolist()
        [[1, 2, 3, 4]]
    """
    xs = _tensors(xs, "xs")
    if axis is None:
        return tf.concat([tf.reshape(x, [-1]) for x in xs], 0)
    rank = _common_rank(xs, "xs")
    axis = axis if rank is None else axis_from_front(axis, rank)
    try:
        return tf.concat(xs, axis)
    except REFUSED as error:
        raise refusal(
            "`xs` must have equal lengths but along the axis.",
            shapes=[tuple(x.shape) for x in xs],
            axis=axis,
        ) from error


@symbolic_op
def stack(x, axis=0):
    """Join tensors of one shape along a new axis.

    Args:
        x: List of tensors.
        axis: Integer, the place of the new axis.

    Returns:
        Tensor of the common type.

    Raises:
        ValueError: If there is no tensor, or no such place.

    Examples:
        >>> stack([[1, 2], [3, 4]], axis=1).numpy().tolist()
        [[1, 3], [2, 4]]
    """
    x = _tensors(x, "x")
    rank = _common_rank(x, "x")
    if rank is not None:
        axis = axis_from_front(axis, rank + 1)
    return tf.stack(x, axis)


def _tensors(xs, name: str) -> list[tf.Tensor]:
    if not isinstance(xs, (list, tuple)):
        xs = tf.unstack(xs)
    if not xs:
        raise ValueError(
            f"`{name}` must be a list of one tensor at least. "
            f"Received: {name}={xs}."
        )
    return promote_all(xs)


def _common_rank(xs: list[tf.Tensor], name: str) -> int | None:
    """Return how many axes all have, `None` if that is not known yet."""
    ranks = {x.shape.rank for x in xs} - {None}
    if len(ranks) > 1:
        raise ValueError(
            f"`{name}` must be tensors with the same number of axes. "
            f"Received: {name} with the shapes "
            f"{', '.join(str(x.shape) for x in xs)}."
        )
    return next(iter(ranks), None)


@numeric_op
def append(x1, x2, axis=None):
    """Join two tensors along an axis, or the flat tensors.

    Args:
        x1: Tensor.
        x2: Tensor.
        axis: Integer; None to join the flat tensors.

    Returns:
        Tensor of the common type.

    Examples:
        >>> append([[1], [2]], 3).numpy().tolist()
        [1, 2, 3]
    """
    return concatenate([x1, x2], axis)


@symbolic_op
def hstack(xs):
    """Join tensors along their second axis; of one axis, along that.

    Args:
        xs: List of tensors.

    Returns:
        Tensor of the common type.

    Examples:
        >>> hstack([[1, 2], [3]]).numpy().tolist()
        [1, 2, 3]
    """
    xs = [_with_axes(x, 1) for x in _tensors(xs, "xs")]
    return concatenate(xs, 0 if xs[0].shape.rank == 1 else 1)


@symbolic_op
def vstack(xs):
    """Join tensors along their first axis; those of one axis become rows.

    Args:
        xs: List of tensors.

    Returns:
        Tensor of the common type.

    Examples:
        >>> vstack([[1, 2], [3, 4]]).numpy().tolist()
        [[1, 2], [3, 4]]
    """
    return concatenate([_with_axes(x, 2) for x in _tensors(xs, "xs")], 0)


@symbolic_op
def dstack(xs):
    """Join tensors along their third axis, which they get if they lack it.

    Args:
        xs: List of tensors.

    Returns:
        Tensor of the common type.

    Examples:
        >>> dstack([[1, 2], [3, 4]]).numpy().tolist()
        [[[1, 3], [2, 4]]]
    """
    return concatenate([_with_axes(x, 3) for x in _tensors(xs, "xs")], 2)


def _with_axes(x: tf.Tensor, rank: int) -> tf.Tensor:
    """Return a tensor with `rank` axes at least, placed as NumPy does."""
    if x.shape.rank == 0:
        return tf.reshape(x, [1] * rank)
    if x.shape.rank == 1 and rank > 1:
        x = x[tf.newaxis, :]
    return x[..., tf.newaxis] if x.shape.rank < rank else x
