"""From a loss per sample to one number."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.halves import in_single, single

REDUCTIONS = (
    "sum_over_batch_size",
    "sum",
    "mean",
    "mean_with_sample_weight",
    "none",
    None,
)


def reduce_weighted(
    values, sample_weight=None, mask=None, reduction="sum_over_batch_size"
):
    """Weigh values and reduce them.

    With weights `w`, values `v` and `n` values in all:

        "sum":                           sum(w * v)
        "sum_over_batch_size", "mean":   sum(w * v) / n
        "mean_with_sample_weight":       sum(w * v) / sum(w)
        "none", None:                    w * v

    Args:
        values: Tensor of shape `(batch_size, ...)`.
        sample_weight: Tensor or None, one weight for each sample, or for each
            value.
        mask: Tensor of booleans or None; a value that is masked out has the
            weight 0 and does not count in `n`.
        reduction: String or None, one of those above.

    Returns:
        Scalar tensor, or the weighted values. A mean over nothing is 0.

    Examples:
        >>> values = tf.constant([1.0, 2.0])
        >>> reduce_weighted(values, [1.0, 3.0], reduction="sum").numpy()
        np.float32(7.0)
        >>> reduce_weighted(values, [1.0, 3.0]).numpy()
        np.float32(3.5)
    """
    count = tf.size(values, out_type=tf.int64)
    weight = tf.ones_like(values)
    if sample_weight is not None:
        weight = weight * align_weight(sample_weight, values)
        values = values * weight
    if mask is not None:
        mask = align_mask(mask, values)
        weight = tf.where(mask, weight, tf.zeros_like(weight))
        values = tf.where(mask, values, tf.zeros_like(values))
        count = tf.math.count_nonzero(mask)
    if reduction in ("none", None):
        return values
    return in_single(_reduce, values, single(weight), count, reduction)


def _reduce(values, weight, count, reduction):
    total = tf.reduce_sum(values)
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight":
        return tf.math.divide_no_nan(total, tf.reduce_sum(weight))
    return tf.math.divide_no_nan(total, tf.cast(count, total.dtype))


def align_mask(mask, values):
    """Give a mask the shape of the values that it is for.

    Args:
        mask: Tensor of booleans, of shape `(batch_size, ...)`.
        values: Tensor of shape `(batch_size, ...)`.

    Returns:
        Tensor of booleans of the shape of `values`.

    Examples:
        >>> align_mask(tf.constant([True]), tf.zeros((1, 2))).numpy().tolist()
        [[True, True]]
    """
    weight = align_weight(mask, values)
    return tf.broadcast_to(tf.cast(weight, "bool"), tf.shape(values))


def align_weight(sample_weight, values):
    """Give weights the rank of the values that they weigh.

    Args:
        sample_weight: Tensor or array, a scalar or of shape
            `(batch_size, ...)`.
        values: Tensor of shape `(batch_size, ...)`.

    Returns:
        Tensor that broadcasts against `values`, axis by axis from the left.

    Raises:
        ValueError: If the shapes do not fit.

    Examples:
        >>> align_weight([1.0, 2.0], tf.zeros((2, 3))).shape
        TensorShape([2, 1])
    """
    weight = cast_exactly(sample_weight, values.dtype)
    if weight.shape.rank is None or values.shape.rank is None:
        return weight
    if weight.shape.rank == values.shape.rank + 1 and weight.shape[-1] == 1:
        weight = tf.squeeze(weight, -1)
    while 0 < weight.shape.rank < values.shape.rank:
        weight = tf.expand_dims(weight, -1)
    try:
        shape = tf.broadcast_static_shape(weight.shape, values.shape)
        fits = shape.is_compatible_with(values.shape)
    except ValueError:
        fits = False
    if not fits:
        fix = "Pass an array of length batch_size."
        if values.shape.rank == 0:
            fix = "Give predictions the shape (batch_size, 1)."
        raise ValueError(
            "`sample_weight` must have one weight for each sample. Received: "
            f"sample_weight.shape={tuple(weight.shape)} for losses of shape "
            f"{tuple(values.shape)}. {fix}"
        )
    return weight
