"""Picking elements by their places."""

import math

import numpy as np
import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import REFUSED, refusal
from keras_reference.core.symbolic import symbolic_op


@numeric_op
def take(x, indices, axis=None):
    """Return the slices at `indices` along an axis.

    Args:
        x: Tensor.
        indices: Tensor of integers; negative ones count from the back.
        axis: Integer; None to take from the flat tensor.

    Returns:
        Tensor, with the axes of `indices` in place of `axis`.

    Raises:
        ValueError: If `x` has no such axis.

    Examples:
        >>> take([[1, 2, 3], [4, 5, 6]], [0, -1], axis=1).numpy().tolist()
        [[1, 3], [4, 6]]
    """
    x = to_tensor(x)
    if axis is None:
        x, axis = tf.reshape(x, [-1]), 0
    axis = axis_from_front(axis, x.shape.rank)
    return tf.gather(x, _from_front(indices, x, axis), axis=axis)


def _from_front(indices, x: tf.Tensor, axis: int) -> tf.Tensor:
    # Numbers are looked at here; tensors may be on another device.
    known = not isinstance(indices, tf.Tensor)
    indices = to_tensor(indices)
    if indices.dtype not in (tf.int32, tf.int64):
        indices = tf.cast(indices, "int32")
    if known and np.all(np.greater_equal(tf.get_static_value(indices), 0)):
        return indices
    length = x.shape[axis]
    if length is None:
        length = tf.cast(tf.shape(x)[axis], indices.dtype)
    return tf.where(indices < 0, indices + length, indices)


@numeric_op
def take_along_axis(x, indices, axis=None):
    """Return the elements at `indices`, each from its own row.

    Args:
        x: Tensor.
        indices: Tensor of integers with as many axes as `x`; negative ones
            count from the back.
        axis: Integer, the axis that they count along; None to take from the
            flat tensor, with `indices` of one axis.

    Returns:
        Tensor of the shape of `indices`; their other axes are broadcast.

    Raises:
        ValueError: If the ranks differ or `x` has no such axis.

    Examples:
        >>> take_along_axis([[3, 1], [2, 4]], [[1], [0]], axis=1).numpy()
        array([[1],
               [2]], dtype=int32)
    """
    x, indices = to_tensor(x), to_tensor(indices)
    if axis is None:
        x, axis = tf.reshape(x, [-1]), 0
    rank = x.shape.rank
    if indices.shape.rank != rank:
        raise ValueError(
            "`indices` must have as many axes as `x`. Received: "
            f"indices.shape={tuple(indices.shape)}, x.shape={tuple(x.shape)}."
        )
    axis = axis_from_front(axis, rank)
    indices = _from_front(indices, x, axis)
    order = [*range(axis), *range(axis + 1, rank), axis]
    rows, places = tf.transpose(x, order), tf.transpose(indices, order)
    batch = tf.broadcast_dynamic_shape(
        tf.shape(rows)[:-1], tf.shape(places)[:-1]
    )
    rows = _repeat(rows, batch, places)
    places = _repeat(places, batch, rows)
    found = tf.gather(rows, places, batch_dims=rank - 1)
    back = [*range(axis), rank - 1, *range(axis, rank - 1)]
    return tf.transpose(found, back)


def _repeat(x: tf.Tensor, batch: tf.Tensor, other: tf.Tensor) -> tf.Tensor:
    """Return `x` with the shape `batch` in all axes but the last."""
    if x.shape[:-1] == other.shape[:-1] and x.shape[:-1].is_fully_defined():
        return x
    length = tf.shape(x)[-1:]
    known = tf.broadcast_static_shape(x.shape[:-1], other.shape[:-1])
    repeated = tf.broadcast_to(x, tf.concat([batch, length], 0))
    repeated.set_shape(known.concatenate(x.shape[-1:]))
    return repeated


@symbolic_op
def get_item(x, key):
    """Return `x[key]`.

    Args:
        x: Tensor.
        key: Integer, slice, `None`, `...`, or a tuple of these. Beside slices
            one may be a list or a tensor, of integers to take along an axis
            or of booleans that tell which to take.

    Returns:
        Tensor.

    Raises:
        IndexError: If there is no such part.

    Examples:
        >>> get_item([[1, 2], [3, 4]], (slice(None), 0)).numpy().tolist()
        [1, 3]
        >>> get_item([1, 2, 3], [2, 0]).numpy().tolist()
        [3, 1]
    """
    x = to_tensor(x)
    keys = key if isinstance(key, tuple) else (key,)
    places = [place for place, one in enumerate(keys) if _lists(one)]
    if len(places) != 1 or not all(_lists(k) or _slices(k) for k in keys):
        try:
            return x[key]
        except REFUSED as error:
            raise IndexError(
                "`key` must name a part of `x`. "
                f"Received: key={key!r}, x.shape={tuple(x.shape)}."
            ) from error
    before, after = keys[: places[0]], keys[places[0] + 1 :]
    indices = to_tensor(keys[places[0]])
    is_mask = indices.dtype == "bool"
    taken = [slice(None)] * (indices.shape.rank if is_mask else 1)
    axis = len(before)
    if Ellipsis in before:
        others = sum(k is not None for k in (*before, *taken, *after))
        axis += x.shape.rank - others
    x = x[(*before, *taken, *after)]
    if is_mask:
        return tf.boolean_mask(x, indices, axis=axis)
    return take(x, indices, axis)


def _lists(key) -> bool:
    return isinstance(key, list) or getattr(key, "ndim", 0) > 0


def _slices(key) -> bool:
    return key is None or key is Ellipsis or isinstance(key, slice)


@numeric_op
def nonzero(x):
    """Return where the elements are that are not zero.

    Args:
        x: Tensor of one axis at least.

    Returns:
        List of tensors of `int32`, the indices along each axis, in the order
        of the elements.

    Raises:
        ValueError: If `x` is a scalar.

    Examples:
        >>> [index.numpy().tolist() for index in nonzero([[0, 1], [2, 0]])]
        [[0, 1], [1, 0]]
    """
    x = to_tensor(x)
    if x.shape.rank == 0:
        raise ValueError(
            f"`x` must have one axis at least. Received: x.shape={x.shape}."
        )
    places = tf.cast(tf.where(tf.cast(x, "bool")), "int32")
    return tf.unstack(places, axis=1)


@numeric_op
def unravel_index(indices, shape):
    """Return the indices along each axis for places in a flat tensor.

    Args:
        indices: Tensor of integers, in `[-size, size)`.
        shape: Tuple of integers, whose product is `size`.

    Returns:
        Tuple of tensors, one for each axis.

    Raises:
        TypeError: If the indices are no integers.
        ValueError: If the shape is no tuple of integers above 0.

    Examples:
        >>> rows, columns = unravel_index([0, 5], (2, 3))
        >>> rows.numpy().tolist(), columns.numpy().tolist()
        ([0, 1], [0, 2])
    """
    indices = to_tensor(indices)
    if not indices.dtype.is_integer:
        raise TypeError(
            "`indices` must be integers. Received: indices with the dtype "
            f"{indices.dtype.name}."
        )
    size = _size_of(shape)
    indices = tf.where(indices < 0, indices + size, indices)
    found = []
    try:
        for length in reversed(shape):
            found.append(indices % length)
            indices = indices // length
    except REFUSED as error:
        raise refusal(
            "`shape` must hold elements.", shape=shape, indices=indices
        ) from error
    return tuple(reversed(found))


def _size_of(shape) -> int:
    try:
        size = math.prod(shape)
    except TypeError:
        size = None
    if not isinstance(size, int) or any(length < 0 for length in shape):
        raise ValueError(
            "`shape` must be a tuple of integers, none of them negative. "
            f"Received: shape={shape!r}."
        )
    return size
