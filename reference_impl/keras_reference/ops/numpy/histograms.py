"""Counts of numbers, and of numbers between edges."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import check_size
from keras_reference.core.result_type import result_type
from keras_reference.ops.numpy.ranges import linspace


@numeric_op
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
        Tensor of `int32`, or of the type of `weights` and 32 bits at least
        if that is an integer.

    Raises:
        TypeError: If `minlength` is no integer.
        ValueError: If `sparse` is true, `minlength` is negative, or `x` has
            neither one nor two axes.

    Examples:
        >>> bincount([1, 1, 3]).numpy().tolist()
        [0, 2, 0, 1]
    """
    if sparse:
        raise ValueError(
            "`sparse` must be False. Received: sparse=True. Use "
            "`tf.sparse.bincount` for a sparse result."
        )
    check_size("minlength", minlength)
    x = tf.cast(x, "int32")
    if x.shape.rank not in (1, 2):
        raise ValueError(
            "`x` must have one or two axes. "
            f"Received: x.shape={tuple(x.shape)}."
        )
    dtype = tf.int32
    if weights is not None:
        weights = to_tensor(weights)
        dtype = tf.as_dtype(result_type(weights.dtype, "int32"))
        # TensorFlow sums in four types; these two hold all others.
        weights = tf.cast(weights, "float64" if dtype.is_floating else "int64")
    counts = tf.math.bincount(x, weights, minlength=minlength, axis=-1)
    return tf.cast(tf.ensure_shape(counts, [*x.shape[:-1], None]), dtype)


@numeric_op
def histogram(x, bins=10, range=None):
    """Count the numbers in intervals of one length.

    Each holds its lower edge, the last one its upper edge too.

    Reference: NumPy's documentation, `histogram`.

    Args:
        x: Tensor.
        bins: Integer, how many intervals.
        range: Tuple of the lowest and the highest edge; None for the
            smallest and the largest number, and 0 and 1 where there is none.
            Where both are the same, they move apart by 0.5 each.

    Returns:
        Tuple of the counts, in the type of `x`, and the edges, one more; of
        integers they are of `floatx()`.

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
    # The edges between integers are none.
    numbers = x if x.dtype.is_floating else tf.cast(x, "float64")
    edges = _edges(numbers, bins, range)
    numbers = tf.boolean_mask(
        numbers, (numbers >= edges[0]) & (numbers <= edges[-1])
    )
    places = tf.searchsorted(edges[1:-1], numbers, side="right")
    counts = tf.math.bincount(places, minlength=bins, maxlength=bins)
    counts = tf.ensure_shape(counts, [bins])
    if x.dtype.is_floating:
        return tf.cast(counts, x.dtype), edges
    return tf.cast(counts, result_type(x.dtype, int)), tf.cast(edges, floatx())


def _edges(x: tf.Tensor, bins: int, range) -> tf.Tensor:
    if range:
        lowest, highest = (cast_exactly(edge, x.dtype) for edge in range)
    else:
        is_empty = tf.equal(tf.size(x), 0)
        lowest = tf.where(is_empty, tf.zeros((), x.dtype), tf.reduce_min(x))
        highest = tf.where(is_empty, tf.ones((), x.dtype), tf.reduce_max(x))
    # One number gets an interval of the length 1 around it.
    half = tf.where(tf.equal(lowest, highest), 0.5, 0.0)
    half = tf.cast(half, x.dtype)
    return tf.cast(linspace(lowest - half, highest + half, bins + 1), x.dtype)
