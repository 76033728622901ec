"""Elements without their repetitions."""

import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.order import places_in_order
from keras_reference.core.promote import to_tensor


@numeric_op
def unique(
    x,
    sorted=True,
    return_index=False,
    return_inverse=False,
    return_counts=False,
    axis=None,
    size=None,
    fill_value=None,
):
    """Return the elements of a tensor, each once.

    Args:
        x: Tensor.
        sorted: Boolean, whether they come in ascending order; else in the
            order of their first places.
        return_index: Boolean, whether to return these first places.
        return_inverse: Boolean, whether to return, for each element of `x`,
            its place in the result.
        return_counts: Boolean, whether to return how often each one occurs.
        axis: Integer, to return slices along an axis; None for elements.
        size: Integer, how many to return: the rest is left out, what is
            missing is filled in. None for as many as there are.
        fill_value: Number to fill in; None for 0.

    Returns:
        Tensor; with one of the `return_` arguments a tuple of it and what
        they ask for, in their order, as `int32`.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> values, counts = unique([3, 1, 3], return_counts=True)
        >>> values.numpy().tolist(), counts.numpy().tolist()
        ([1, 3], [1, 2])
    """
    x = to_tensor(x)
    shape = tf.shape(x) if axis is None else None
    rows = _rows(x, axis)
    first, inverse, counts = _groups(rows, sorted)
    values = tf.gather(rows, first)
    if axis is not None:
        values = tf.reshape(values, _slice_shape(x, axis, first))
    if size is not None:
        fill = cast_exactly(fill_value or 0, x.dtype)
        values = _resize(values, size, fill)
        first, counts = _resize(first, size, 0), _resize(counts, size, 0)
    if axis is not None:
        back = [*range(1, axis_from_front(axis, x.shape.rank) + 1), 0]
        rest = range(len(back), x.shape.rank)
        values = tf.transpose(values, [*back, *rest])
    else:
        values = tf.reshape(values, [-1 if size is None else size])
        inverse = tf.reshape(inverse, shape)
    asked = (return_index, return_inverse, return_counts)
    found = zip(asked, (first, inverse, counts), strict=True)
    extra = [tf.cast(part, "int32") for is_asked, part in found if is_asked]
    return (values, *extra) if extra else values


def _rows(x: tf.Tensor, axis) -> tf.Tensor:
    """Return what is compared: a matrix with one row for each."""
    if axis is None:
        return tf.reshape(x, [-1, 1])
    axis = axis_from_front(axis, x.shape.rank)
    order = [axis, *(a for a in range(x.shape.rank) if a != axis)]
    return tf.reshape(tf.transpose(x, order), [tf.shape(x)[axis], -1])


def _slice_shape(x: tf.Tensor, axis: int, first: tf.Tensor) -> tf.Tensor:
    axis = axis_from_front(axis, x.shape.rank)
    shape = tf.shape(x)
    return tf.concat([tf.shape(first), shape[:axis], shape[axis + 1 :]], 0)


def _groups(rows: tf.Tensor, in_order: bool) -> tuple:
    """Return the first place, the group of each row, and their counts."""
    comparable = tf.cast(rows, "int32") if rows.dtype == "bool" else rows
    order = tf.range(tf.shape(rows)[0])
    # From the last column to the first: each sort keeps equal rows in order.
    columns = tf.transpose(comparable)

    def by_column(place, order):
        column = tf.gather(columns[place], order)
        return place - 1, tf.gather(order, places_in_order(column, 0))

    last = tf.shape(columns)[0] - 1
    order = tf.while_loop(
        lambda place, _: place >= 0, by_column, (last, order)
    )[1]
    ordered = tf.gather(comparable, order)
    differs = tf.reduce_any(ordered[1:] != ordered[:-1], axis=1)
    starts = tf.concat([tf.ones_like(order[:1], "bool"), differs], 0)
    group = tf.cumsum(tf.cast(starts, "int32")) - 1
    first = tf.boolean_mask(order, starts)
    inverse = tf.gather(group, tf.argsort(order))
    if not in_order:
        appearance = tf.argsort(first)
        first = tf.gather(first, appearance)
        inverse = tf.gather(tf.argsort(appearance), inverse)
    return first, inverse, tf.math.bincount(inverse, minlength=tf.size(first))


def _resize(values: tf.Tensor, size: int, fill) -> tf.Tensor:
    """Return the first `size` rows, filled up where there are less."""
    values = values[:size]
    missing = size - tf.shape(values)[0]
    widths = [[0, missing]] + [[0, 0]] * (values.shape.rank - 1)
    resized = tf.pad(
        values, widths, constant_values=tf.cast(fill, values.dtype)
    )
    resized.set_shape([size, *values.shape[1:]])
    return resized
