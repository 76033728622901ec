"""Order: sorting, searching, and elements without their repetitions."""

import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.numeric import numeric_op
from keras_reference.core.order import ascending, places_in_order
from keras_reference.core.promote import promote, to_tensor
from keras_reference.core.refusals import refusal
from keras_reference.core.symbolic import symbolic_op


@numeric_op
def sort(x, axis=-1):
    """Return the elements in ascending order along an axis, NaN last.

    Args:
        x: Tensor.
        axis: Integer; None to sort the flat tensor.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> sort([3, 1, 2]).numpy().tolist()
        [1, 2, 3]
    """
    x, axis = _to_sort(x, axis)
    if x.dtype is tf.bool:
        return tf.cast(tf.sort(tf.cast(x, "int32"), axis), "bool")
    return ascending(x, axis)


@numeric_op
def argsort(x, axis=-1):
    """Return which element comes at each place in ascending order.

    Equal elements keep their order, and NaN comes last.

    Args:
        x: Tensor.
        axis: Integer; None to sort the flat tensor.

    Returns:
        Tensor of `int32`.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> argsort([3, 1, 2]).numpy().tolist()
        [1, 2, 0]
    """
    x = to_tensor(x)
    # One number has a place, as in NumPy.
    x = x[tf.newaxis] if x.shape.rank == 0 else x
    x, axis = _to_sort(x, axis)
    x = tf.cast(x, "int32") if x.dtype is tf.bool else x
    return places_in_order(x, axis)


def _to_sort(x, axis) -> tuple[tf.Tensor, int]:
    x = to_tensor(x)
    if axis is None:
        return tf.reshape(x, [-1]), 0
    return x, axis_from_front(axis, x.shape.rank)


@symbolic_op
def argpartition(x, kth, axis=-1):
    """Return an order in which element `kth` is where sorting puts it.

    What comes before it is not larger, what comes after it is not smaller.

    Args:
        x: Tensor.
        kth: Integer, a place in the order.
        axis: Integer; None for the flat tensor.

    Returns:
        Tensor of `int32`.

    Raises:
        ValueError: If there is no such axis or place.

    Examples:
        >>> argpartition([3, 1, 2], 0).numpy()[0]
        np.int32(1)
    """
    tensor, place = _to_sort(x, axis)
    if tensor.shape[place] is not None:
        axis_from_front(kth, tensor.shape[place], "kth")
    return argsort(tensor, place)


@numeric_op
def argmax(x, axis=None, keepdims=False):
    """Return where the largest number is; the first of equal ones.

    Args:
        x: Tensor.
        axis: Integer, the axis to search; None to search the flat tensor.
        keepdims: Boolean, whether the axis stays, with length 1.

    Returns:
        Tensor of `int32`.

    Examples:
        >>> argmax([[1, 5, 5], [4, 3, 2]], axis=-1).numpy().tolist()
        [1, 0]
    """
    return _search(tf.argmax, x, axis, keepdims)


@numeric_op
def argmin(x, axis=None, keepdims=False):
    """Return where the smallest number is; the first of equal ones.

    Args:
        x: Tensor.
        axis: Integer, the axis to search; None to search the flat tensor.
        keepdims: Boolean, whether the axis stays, with length 1.

    Returns:
        Tensor of `int32`.

    Examples:
        >>> argmin([[1, 5, 5], [4, 2, 2]], axis=-1).numpy().tolist()
        [0, 1]
    """
    return _search(tf.argmin, x, axis, keepdims)


def _search(search, x, axis, keepdims: bool) -> tf.Tensor:
    x = to_tensor(x)
    x = tf.cast(x, "int32") if x.dtype is tf.bool else x
    if axis is None:
        index = search(tf.reshape(x, [-1]), output_type=tf.int32)
        return tf.reshape(index, [1] * x.shape.rank) if keepdims else index
    axis = axis_from_front(axis, x.shape.rank)
    index = search(x, axis=axis, output_type=tf.int32)
    return tf.expand_dims(index, axis) if keepdims else index


@numeric_op
def searchsorted(sorted_sequence, values, side="left"):
    """Return where to insert values so that a sequence stays sorted.

    Args:
        sorted_sequence: Tensor of one axis, in ascending order.
        values: Tensor.
        side: String, `"left"` for a place before equal elements, `"right"`
            for one after them.

    Returns:
        Tensor of `int32`, of the shape of `values`.

    Raises:
        ValueError: If the sequence has not one axis, or `side` is unknown.

    Examples:
        >>> searchsorted([1, 3, 3], [3, 0]).numpy().tolist()
        [1, 0]
    """
    if side not in ("left", "right"):
        raise ValueError(
            f'`side` must be "left" or "right". Received: side={side!r}.'
        )
    line, values = map(to_tensor, promote(sorted_sequence, values))
    if line.shape.rank != 1:
        raise ValueError(
            "`sorted_sequence` must have one axis. Received: "
            f"sorted_sequence.shape={tuple(line.shape)}."
        )
    if line.dtype is tf.bool:
        line, values = tf.cast(line, "int32"), tf.cast(values, "int32")
    places = tf.searchsorted(line, tf.reshape(values, [-1]), side)
    return tf.reshape(places, tf.shape(values))


@numeric_op
def digitize(x, bins):
    """Return the number of the bin that each element falls into.

    Bin `i` holds `bins[i - 1] <= x < bins[i]`.

    Args:
        x: Tensor.
        bins: Tensor of one axis, the edges in ascending order.

    Returns:
        Tensor of `int32`, of the shape of `x`.

    Raises:
        ValueError: If `bins` has not one axis.

    Examples:
        >>> digitize([0.5, 1.0, 9.0], [1.0, 2.0]).numpy().tolist()
        [0, 1, 2]
    """
    bins = to_tensor(bins)
    if bins.shape.rank not in (1, None):
        raise refusal("`bins` must have one axis.", bins=bins)
    return searchsorted(bins, x, side="right")
