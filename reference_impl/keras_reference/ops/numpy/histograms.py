"""Counts of numbers, and of numbers between edges."""

import tensorflow as tf

from keras_reference.core.promote import to_tensor
from keras_reference.core.symbolic import symbolic_op
from keras_reference.ops.numpy.ranges import linspace


@symbolic_op
def bincount(x, weights=None, minlength=0, sparse=False):
    """Return how often each of the numbers 0, 1, 2, ... occurs.

    Args:
        x: Tensor of integers that are not negative, of one axis; of two, each
            row is counted for itself.
        weights: Tensor of the shape of `x`, what each occurrence counts; None
            for 1.
        minlength: Integer, how many counts there are at least.
        sparse: Boolean; sparse tensors are not supported, it must be False.

    Returns:
        Tensor of `int32`, or of the type of `weights`.

    Raises:
        ValueError: If `sparse` is true.

    Examples:
        >>> bincount([1, 1, 3]).numpy().tolist()
        [0, 2, 0, 1]
    """
    if sparse:
        raise ValueError(
            "`sparse` must be False. Received: sparse=True. Use "
            "`tf.sparse.bincount` for a sparse result."
        )
    x = tf.cast(x, "int32")
    weights = None if weights is None else to_tensor(weights)
    return tf.math.bincount(x, weights, minlength=minlength, axis=-1)


@symbolic_op
def histogram(x, bins=10, range=None):
    """Count the numbers in intervals of one length.

    Each holds its lower edge, the last one its upper edge too.

    Args:
        x: Tensor.
        bins: Integer, how many intervals.
        range: Tuple of the lowest and the highest edge; None for the
            smallest and the largest number.

    Returns:
        Tuple of the counts and the edges, one more, both in the type of `x`.

    Raises:
        TypeError: If `bins` is no integer.
        ValueError: If `bins` is not positive, or `range` is not two numbers
            in ascending order.

    Examples:
        >>> counts, edges = histogram([1.0, 2.0, 3.0], bins=2)
        >>> counts.numpy().tolist(), edges.numpy().tolist()
        ([1.0, 2.0], [1.0, 2.0, 3.0])
    """
    if not isinstance(bins, int):
        raise TypeError(f"`bins` must be an integer. Received: bins={bins}.")
    if bins < 1:
        raise ValueError(f"`bins` must be at least 1. Received: bins={bins}.")
    if range and (len(range) != 2 or range[1] < range[0]):
        raise ValueError(
            "`range` must be two numbers in ascending order. "
            f"Received: range={range}."
        )
    x = tf.reshape(to_tensor(x), [-1])
    lowest, highest = range or (tf.reduce_min(x), tf.reduce_max(x))
    edges = tf.cast(linspace(lowest, highest, bins + 1), x.dtype)
    x = tf.boolean_mask(x, (x >= edges[0]) & (x <= edges[-1]))
    places = tf.searchsorted(edges[1:-1], x, side="right")
    counts = tf.math.bincount(places, minlength=bins, maxlength=bins)
    return tf.cast(tf.ensure_shape(counts, [bins]), x.dtype), edges
