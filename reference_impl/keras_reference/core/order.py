"""Ascending order, in which NaN comes last."""

import tensorflow as tf


def ascending(x: tf.Tensor, axis: int) -> tf.Tensor:
    """Return the elements along an axis in ascending order, NaN last.

    TensorFlow's own order compares with NaN, and leaves what is behind it
    where it is.

    Args:
        x: Tensor.
        axis: Integer, from the front.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> ascending(tf.constant([2.0, float("nan"), 1.0]), 0).numpy()
        array([ 1.,  2., nan], dtype=float32)
    """
    if not x.dtype.is_floating:
        return tf.sort(x, axis)

    def nan_last(x):
        rows = _swapped(x, axis)
        order = _places_nan_last(rows)
        ordered = tf.gather(rows, order, batch_dims=x.shape.rank - 1)
        return _swapped(ordered, axis)

    return _if_nan(x, nan_last, lambda x: tf.sort(x, axis))


def places_in_order(x: tf.Tensor, axis: int) -> tf.Tensor:
    """Return which element comes at each place in ascending order, NaN last.

    Equal elements keep their order.

    Args:
        x: Tensor.
        axis: Integer, from the front.

    Returns:
        Tensor of `int32`, of the same shape.

    Examples:
        >>> x = tf.constant([2.0, float("nan"), 1.0])
        >>> places_in_order(x, 0).numpy()
        array([2, 0, 1], dtype=int32)
    """
    if not x.dtype.is_floating:
        return tf.argsort(x, axis, stable=True)
    return _if_nan(
        x,
        lambda x: _swapped(_places_nan_last(_swapped(x, axis)), axis),
        lambda x: tf.argsort(x, axis, stable=True),
    )


def largest(x: tf.Tensor, k: int, sorted: bool) -> tuple:
    """Return the `k` largest elements of the last axis, and their places.

    NaN counts as larger than infinity.

    Examples:
        >>> x = tf.constant([2.0, float("nan"), 5.0, 1.0])
        >>> largest(x, 2, True)[1].numpy()
        array([1, 2], dtype=int32)
    """
    if not x.dtype.is_floating:
        return tuple(tf.math.top_k(x, k, sorted))

    def nan_first(x):
        order = _places_nan_last(-x, tf.logical_not)[..., :k]
        return tf.gather(x, order, batch_dims=x.shape.rank - 1), order

    return _if_nan(x, nan_first, lambda x: tuple(tf.math.top_k(x, k, sorted)))


def _if_nan(x: tf.Tensor, function, otherwise):
    has_nan = tf.reduce_any(tf.math.is_nan(x))
    return tf.cond(has_nan, lambda: function(x), lambda: otherwise(x))


def _swapped(x: tf.Tensor, axis: int) -> tf.Tensor:
    """Return the tensor with one axis and the last one exchanged."""
    order = list(range(x.shape.rank))
    order[axis], order[-1] = order[-1], order[axis]
    return tf.transpose(x, order)


def _places_nan_last(rows: tf.Tensor, late=tf.identity) -> tf.Tensor:
    """Return the order of rows: first by `late`, then by size."""
    is_nan = tf.math.is_nan(rows)
    numbers = tf.where(is_nan, tf.cast(float("inf"), rows.dtype), rows)
    order = tf.argsort(numbers, stable=True)
    # Infinities are among them still.
    batch = rows.shape.rank - 1
    part = tf.gather(tf.cast(late(is_nan), "int32"), order, batch_dims=batch)
    return tf.gather(order, tf.argsort(part, stable=True), batch_dims=batch)
