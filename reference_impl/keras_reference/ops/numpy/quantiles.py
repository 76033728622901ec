"""Ranks: medians, percentiles, quantiles."""

import tensorflow as tf

from keras_reference.core.axes import axes_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating


@numeric_op
def median(x, axis=None, keepdims=False):
    """Return the number in the middle, or the mean of the two there.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type; NaN if there is one.

    Raises:
        ValueError: If there is no such axis, or there are no numbers.

    Examples:
        >>> median([1, 4, 2]).numpy()
        np.float32(2.0)
    """
    return quantile(x, 0.5, axis, keepdims=keepdims)


@numeric_op
def percentile(x, q, axis=None, method="linear", keepdims=False):
    """Return the number below which `q` percent of all lie.

    Args:
        x: Tensor.
        q: Number or tensor, in `[0, 100]`.
        axis: Integer or tuple of integers; None for all.
        method: String, as of `quantile`.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type, led by the axes of `q`.

    Examples:
        >>> percentile([1.0, 2.0, 3.0], 50).numpy()
        np.float32(2.0)
    """
    return quantile(x, cast_exactly(q, "float64") / 100, axis, method, keepdims)


@numeric_op
def quantile(x, q, axis=None, method="linear", keepdims=False):
    """Return the number below which a share `q` of all lies.

    In ascending order, it stands at the place `q * (n - 1)`.

    Reference: R. Hyndman, Y. Fan, "Sample quantiles in statistical packages",
    1996, definition 7.

    Args:
        x: Tensor.
        q: Number or tensor, in `[0, 1]`.
        axis: Integer or tuple of integers; None for all.
        method: String, what to return between two places: `"linear"`,
            `"lower"`, `"higher"`, `"nearest"` or `"midpoint"`.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type, led by the axes of `q`; NaN if there is one.

    Raises:
        ValueError: If there is no such axis or method, or there are no
            numbers.

    Examples:
        >>> quantile([1.0, 2.0, 3.0], [0.5, 0.75]).numpy().tolist()
        [2.0, 2.5]
    """
    x = to_floating(x)
    axes = axes_from_front(axis, x.shape.rank)
    check_method(method)
    if any(x.shape[axis] == 0 for axis in axes):
        raise ValueError(
            "`x` must have numbers along the axes. "
            f"Received: x.shape={tuple(x.shape)}, axis={axis}."
        )
    ordered = tf.sort(in_last_axis(x, axes), axis=-1)
    q = cast_exactly(q, x.dtype)
    last = tf.cast(tf.shape(ordered)[-1] - 1, x.dtype)
    found = between(ordered, tf.reshape(q, [-1]) * last, method)
    has_nan = tf.reduce_any(tf.math.is_nan(ordered), axis=-1, keepdims=True)
    found = tf.where(has_nan, tf.cast(float("nan"), x.dtype), found)
    return places_first(found, q.shape, axes if keepdims else ())


def check_method(method) -> None:
    """Raise unless `method` is a way to choose between two numbers.

    Examples:
        >>> check_method("linear")
    """
    if method not in ("linear", "lower", "higher", "nearest", "midpoint"):
        raise ValueError(
            '`method` must be "linear", "lower", "higher", "nearest" or '
            f'"midpoint". Received: method={method!r}.'
        )


def in_last_axis(x: tf.Tensor, axes: tuple[int, ...]) -> tf.Tensor:
    """Return a tensor with several axes made into one, the last.

    Examples:
        >>> in_last_axis(tf.zeros((2, 3, 4)), (0, 2)).shape.as_list()
        [3, 8]
    """
    kept = [axis for axis in range(x.shape.rank) if axis not in axes]
    x = tf.transpose(x, [*kept, *axes])
    lengths = tf.unstack(tf.shape(x))[: len(kept)]
    known = x.shape[: len(kept)].as_list()
    pairs = zip(lengths, known, strict=True)
    return tf.reshape(x, [b if b is not None else a for a, b in pairs] + [-1])


def between(ordered: tf.Tensor, place: tf.Tensor, method: str) -> tf.Tensor:
    """Return the numbers at places that may lie between two of them.

    Args:
        ordered: Tensor, in ascending order along its last axis.
        place: Tensor of a floating type: the same places for all rows, or one
            row of places for each.
        method: String, as of `quantile`.

    Returns:
        Tensor, with one element in its last axis for each place.

    Examples:
        >>> between(tf.constant([1.0, 3.0]), tf.constant([0.5]), "linear")
        <tf.Tensor: shape=(1,), dtype=float32, numpy=array([2.], dtype=float32)>
    """
    if method == "nearest":
        return _at(ordered, tf.round(place))
    below, above = tf.floor(place), tf.math.ceil(place)
    if method == "lower":
        return _at(ordered, below)
    if method == "higher":
        return _at(ordered, above)
    share = place - below
    if method == "midpoint":
        share = tf.cast(0.5, share.dtype)
    lower, higher = _at(ordered, below), _at(ordered, above)
    # Equal ones may be infinite: their difference would be NaN.
    return tf.where(below == above, lower, lower * (1 - share) + higher * share)


def _at(ordered: tf.Tensor, place: tf.Tensor) -> tf.Tensor:
    last = tf.cast(tf.shape(ordered)[-1] - 1, place.dtype)
    index = tf.cast(tf.clip_by_value(place, 0, last), "int32")
    if index.shape.rank == 1:
        return tf.gather(ordered, index, axis=-1)
    return tf.gather(ordered, index, batch_dims=ordered.shape.rank - 1)


def places_first(found: tf.Tensor, shape: tf.TensorShape, axes) -> tf.Tensor:
    """Return quantiles as they are asked for.

    Args:
        found: Tensor, with the places in its last axis.
        shape: Shape of the places, which comes to the front.
        axes: Tuple of integers, axes that come back with length 1.

    Returns:
        Tensor.

    Examples:
        >>> found, shape = tf.zeros((4, 2)), tf.TensorShape([2])
        >>> places_first(found, shape, (0,)).shape.as_list()
        [2, 1, 4]
    """
    last = found.shape.rank - 1
    if shape.rank == 0:
        found = tf.squeeze(found, last)
    else:
        found = tf.transpose(found, [last, *range(last)])
    if shape.rank > 1:
        others = tf.shape(found)[1:]
        known = found.shape[1:]
        found = tf.reshape(found, tf.concat([shape, others], 0))
        found.set_shape(shape.concatenate(known))
    for axis in sorted(axes):
        found = tf.expand_dims(found, axis + shape.rank)
    return found
