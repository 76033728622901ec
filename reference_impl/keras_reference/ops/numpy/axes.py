"""Axes in another order or direction."""

import tensorflow as tf

from keras_reference.core.axes import axes_from_front, axis_from_front
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import check_integer
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def transpose(x, axes=None):
    """Return the axes in another order.

    Args:
        x: Tensor.
        axes: Tuple of integers, which axis comes at each place; None for the
            reverse order.

    Returns:
        Tensor.

    Raises:
        ValueError: If `axes` does not name each axis once.

    Examples:
        >>> transpose([[1, 2, 3]]).numpy().tolist()
        [[1], [2], [3]]
    """
    if axes is None:
        return tf.transpose(x)
    x = to_tensor(x)
    rank = x.shape.rank
    if len(axes) != rank:
        raise ValueError(
            f"`axes` must name each of the {rank} axes once. "
            f"Received: axes={tuple(axes)}."
        )
    return tf.transpose(x, axes_from_front(tuple(axes), rank, "axes"))


@symbolic_op
def moveaxis(x, source, destination):
    """Move axes to other places; the others keep their order.

    Args:
        x: Tensor.
        source: Integer or tuple of integers, the axes.
        destination: Integer or tuple of integers, their places.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis or place, or the numbers of axes
            and places differ.

    Examples:
        >>> moveaxis([[1, 2, 3]], 0, -1).numpy().tolist()
        [[1], [2], [3]]
    """
    x = to_tensor(x)
    rank = x.shape.rank
    sources = axes_from_front(source, rank, "source")
    places = axes_from_front(destination, rank, "destination")
    if len(sources) != len(places):
        raise ValueError(
            "`source` and `destination` must have the same length. Received: "
            f"source={source}, destination={destination}."
        )
    if sources == places:
        return x
    order = [axis for axis in range(rank) if axis not in sources]
    for place, axis in sorted(zip(places, sources, strict=True)):
        order.insert(place, axis)
    return tf.transpose(x, order)


@symbolic_op
def swapaxes(x, axis1, axis2):
    """Let two axes change places.

    Args:
        x: Tensor.
        axis1: Integer.
        axis2: Integer.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> swapaxes([[1, 2, 3]], 0, 1).numpy().tolist()
        [[1], [2], [3]]
    """
    x = to_tensor(x)
    order = list(range(x.shape.rank))
    first = axis_from_front(axis1, len(order), "axis1")
    second = axis_from_front(axis2, len(order), "axis2")
    order[first], order[second] = second, first
    return tf.transpose(x, order)


@symbolic_op
def flip(x, axis=None):
    """Reverse the order along axes.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> flip([[1, 2], [3, 4]], axis=1).numpy().tolist()
        [[2, 1], [4, 3]]
    """
    x = to_tensor(x)
    return tf.reverse(x, axes_from_front(axis, x.shape.rank))


@symbolic_op
def flipud(x):
    """Reverse the order along the first axis.

    Examples:
        >>> flipud([[1, 2], [3, 4]]).numpy().tolist()
        [[3, 4], [1, 2]]
    """
    return flip(x, 0)


@symbolic_op
def fliplr(x):
    """Reverse the order along the second axis.

    Examples:
        >>> fliplr([[1, 2], [3, 4]]).numpy().tolist()
        [[2, 1], [4, 3]]
    """
    return flip(x, 1)


@numeric_op
def rot90(array, k=1, axes=(0, 1)):
    """Turn a tensor by quarters in the plane of two axes.

    Args:
        array: Tensor of two axes at least.
        k: Integer, how many quarters, from the first axis to the second.
        axes: Tuple of two integers.

    Returns:
        Tensor.

    Raises:
        ValueError: If `axes` are not two different axes of the tensor.

    Examples:
        >>> rot90([[1, 2], [3, 4]]).numpy().tolist()
        [[2, 4], [1, 3]]
    """
    array = to_tensor(array)
    found = axes_from_front(tuple(axes), array.shape.rank, "axes")
    if len(found) != 2:
        raise ValueError(f"`axes` must be two axes. Received: axes={axes}.")
    check_integer("k", k)
    first, second = found
    if k % 4 == 0:
        return array
    if k % 4 == 2:
        return tf.reverse(array, found)
    if k % 4 == 1:
        return swapaxes(tf.reverse(array, [second]), first, second)
    return tf.reverse(swapaxes(array, first, second), [second])


@numeric_op
def roll(x, shift, axis=None):
    """Move elements along an axis; those that leave come in again in front.

    Args:
        x: Tensor.
        shift: Integer or tuple of integers, how far.
        axis: Integer or tuple of integers; None to roll the flat tensor.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> roll([1, 2, 3], 1).numpy().tolist()
        [3, 1, 2]
    """
    x = to_tensor(x)
    if axis is None:
        flat = tf.roll(tf.reshape(x, [-1]), shift, 0)
        return tf.reshape(flat, tf.shape(x))
    axes = axes_from_front(axis, x.shape.rank)
    shifts = shift if isinstance(shift, (tuple, list)) else [shift] * len(axes)
    return tf.roll(x, shifts, axes)
