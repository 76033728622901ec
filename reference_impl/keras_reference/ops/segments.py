"""Groups of elements, and the largest ones."""

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.order import largest
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import REFUSED, refusal
from keras_reference.core.symbolic import symbolic_op


@numeric_op
def segment_sum(data, segment_ids, num_segments=None, sorted=False):
    """Return the sums of groups of rows; that of none is 0.

    Args:
        data: Tensor.
        segment_ids: Tensor of integers, the group of each row. Rows of
            negative groups are left out.
        num_segments: Integer, how many groups; None for one more than the
            largest number.
        sorted: Boolean, a promise that the groups ascend; no result depends
            on it.

    Returns:
        Tensor with one row for each group.

    Raises:
        ValueError: If `segment_ids` does not have one element for each row.

    Examples:
        >>> segment_sum([1, 2, 10], [0, 0, 1]).numpy().tolist()
        [3, 10]
    """
    return _reduce(
        tf.math.unsorted_segment_sum, data, segment_ids, num_segments
    )


@symbolic_op
def segment_prod(data, segment_ids, num_segments=None, sorted=False):
    """Return the products of groups of rows; that of none is 1.

    Args:
        data: Tensor.
        segment_ids: Tensor of integers, the group of each row.
        num_segments: Integer, how many groups; None for one more than the
            largest number.
        sorted: Boolean, a promise that the groups ascend.

    Returns:
        Tensor with one row for each group.

    Raises:
        ValueError: If `segment_ids` does not have one element for each row.

    Examples:
        >>> segment_prod([3, 2, 10], [0, 0, 1]).numpy().tolist()
        [6, 10]
    """
    return _reduce(
        tf.math.unsorted_segment_prod, data, segment_ids, num_segments
    )


@numeric_op
def segment_max(data, segment_ids, num_segments=None, sorted=False):
    """Return the largest numbers of groups of rows.

    Args:
        data: Tensor.
        segment_ids: Tensor of integers, the group of each row.
        num_segments: Integer, how many groups; None for one more than the
            largest number.
        sorted: Boolean, a promise that the groups ascend.

    Returns:
        Tensor with one row for each group; of none the smallest number that
        the type has.

    Raises:
        ValueError: If `segment_ids` does not have one element for each row.

    Examples:
        >>> segment_max([1, 2, 10], [0, 0, 1]).numpy().tolist()
        [2, 10]
    """
    return _reduce(
        tf.math.unsorted_segment_max, data, segment_ids, num_segments
    )


@symbolic_op
def segment_min(data, segment_ids, num_segments=None, sorted=False):
    """Return the smallest numbers of groups of rows.

    Args:
        data: Tensor.
        segment_ids: Tensor of integers, the group of each row.
        num_segments: Integer, how many groups; None for one more than the
            largest number.
        sorted: Boolean, a promise that the groups ascend.

    Returns:
        Tensor with one row for each group; of none the largest number that
        the type has.

    Raises:
        ValueError: If `segment_ids` does not have one element for each row.

    Examples:
        >>> segment_min([1, 2, 10], [0, 0, 1]).numpy().tolist()
        [1, 10]
    """
    return _reduce(
        tf.math.unsorted_segment_min, data, segment_ids, num_segments
    )


def _reduce(reduce, data, segment_ids, num_segments) -> tf.Tensor:
    data, groups = to_tensor(data), to_tensor(segment_ids)
    if groups.shape.rank != 1 or not groups.shape.is_compatible_with(
        data.shape[:1]
    ):
        raise ValueError(
            "`segment_ids` must have one element for each row of `data`. "
            f"Received: segment_ids.shape={tuple(groups.shape)}, "
            f"data.shape={tuple(data.shape)}."
        )
    if not groups.dtype.is_integer:
        raise ValueError(
            "`segment_ids` must be integers. "
            f"Received: segment_ids.dtype={groups.dtype.name}."
        )
    if num_segments is None:
        # Of nothing the largest is the smallest integer there is.
        num_segments = tf.maximum(tf.reduce_max(groups), -1) + 1
    try:
        return in_single(reduce, data, groups, num_segments)
    except REFUSED as error:
        raise refusal(
            "`segment_ids` must be below `num_segments`, which must not be "
            "negative.",
            segment_ids=groups,
            num_segments=num_segments,
        ) from error


@numeric_op
def top_k(x, k, sorted=True):
    """Return the largest elements along the last axis, and where they are.

    NaN counts as larger than infinity, and the first of equal ones comes first.

    Args:
        x: Tensor of one axis at least.
        k: Integer, how many.
        sorted: Boolean, whether they come in descending order.

    Returns:
        Tuple of the elements and their places, as `int32`.

    Raises:
        ValueError: If the last axis has less elements.

    Examples:
        >>> values, places = top_k([1.0, 5.0, 3.0], 2)
        >>> values.numpy().tolist(), places.numpy().tolist()
        ([5.0, 3.0], [1, 2])
    """
    x = to_tensor(x)
    if x.shape.rank == 0 or k < 0 or (x.shape[-1] or k) < k:
        raise ValueError(
            "`k` must be at most the length of the last axis. "
            f"Received: k={k}, x.shape={tuple(x.shape)}."
        )
    return largest(x, k, sorted)


@numeric_op
def in_top_k(targets, predictions, k):
    """Return which targets are among the `k` largest predictions.

    One that is as large as the last of them is, too.

    Args:
        targets: Tensor of integers, of shape `(batch_size,)`.
        predictions: Tensor, of shape `(batch_size, num_classes)`.
        k: Integer.

    Returns:
        Tensor of booleans, of shape `(batch_size,)`; false where a prediction
        that matters is no finite number.

    Raises:
        ValueError: If there is not one target for each row.

    Examples:
        >>> in_top_k([0, 1], [[0.1, 0.9], [0.2, 0.8]], 1).numpy().tolist()
        [False, True]
    """
    targets, predictions = to_tensor(targets), to_tensor(predictions)
    rows = predictions.shape[:1]
    if not targets.shape.is_compatible_with(rows) or (
        predictions.shape.rank not in (2, None)
    ):
        raise refusal(
            "`targets` must have one number for each row of `predictions`.",
            targets=targets,
            predictions=predictions,
        )
    if targets.dtype != "int64":
        targets = tf.cast(targets, "int32")
    # TensorFlow compares single precision only, which holds halves exactly.
    if predictions.dtype.size > 2 and predictions.dtype != "float32":
        predictions = _beside_targets(targets, tf.cast(predictions, "float64"))
    return tf.math.in_top_k(targets, tf.cast(predictions, "float32"), k)


def _beside_targets(targets, predictions) -> tf.Tensor:
    """Return 1 for what is more than the target's prediction, -1 for less."""
    last = tf.shape(predictions, targets.dtype)[-1] - 1
    places = tf.clip_by_value(targets, 0, last)
    chosen = tf.gather(predictions, places, batch_dims=1)
    signs = tf.sign(predictions - chosen[:, tf.newaxis])
    return tf.where(tf.math.is_finite(predictions), signs, predictions)
