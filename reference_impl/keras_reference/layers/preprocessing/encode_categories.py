"""Numbers of categories as rows of zeros, ones and counts."""

import tensorflow as tf

MODES = ("one_hot", "multi_hot", "count")


def encode_categories(numbers, depth, output_mode, dtype, weights=None):
    """Return a row of `depth` numbers for each number, or for each sample.

    Numbers outside of `[0, depth)` are left out.

    Args:
        numbers: Tensor of integers.
        depth: Integer, the length of a row.
        output_mode: `"one_hot"` for a row for each number, in place of a last
            axis of size 1; `"multi_hot"` for a row for each sample, with ones
            for the numbers along its last axis; `"count"` for how often each
            is there.
        dtype: String, the dtype of the result.
        weights: Tensor, what each number counts for, in the mode `"count"`.

    Returns:
        Tensor.

    Examples:
        >>> numbers = tf.constant([[0, 2, 2]])
        >>> encode_categories(numbers, 3, "count", "int32").numpy().tolist()
        [[1, 0, 2]]
    """
    if output_mode == "one_hot":
        if numbers.shape.rank and numbers.shape[-1] == 1:
            numbers = tf.squeeze(numbers, -1)
        return tf.one_hot(numbers, depth, dtype=dtype)
    if numbers.shape.rank == 0:
        numbers = numbers[tf.newaxis]
    rows = tf.reshape(numbers, (-1, tf.shape(numbers)[-1]))
    if weights is not None:
        weights = tf.reshape(tf.cast(weights, dtype), tf.shape(rows))
    counts = tf.math.bincount(
        # `depth` and more is not counted.
        tf.where(rows < 0, tf.cast(depth, rows.dtype), rows),
        weights=weights,
        minlength=depth,
        maxlength=depth,
        axis=-1,
        binary_output=output_mode == "multi_hot",
    )
    outer = tf.shape(numbers)[:-1]
    shape = tf.concat([outer, [depth]], axis=0)
    # Of no rows TensorFlow counts one.
    counts = counts[: tf.reduce_prod(outer)]
    outputs = tf.reshape(tf.cast(counts, dtype), shape)
    outputs.set_shape([*numbers.shape[:-1], depth])
    return outputs


def check_mode(output_mode, sparse, allowed) -> None:
    """Raise unless a mode is known and the output dense.

    Examples:
        >>> check_mode("count", False, MODES)
    """
    if output_mode not in allowed:
        raise ValueError(
            f"`output_mode` must be one of {', '.join(map(repr, allowed))}. "
            f"Received: output_mode={output_mode!r}."
        )
    if sparse:
        raise ValueError(
            "`sparse` must be False: sparse outputs are not supported. "
            f"Received: sparse={sparse}. Use `tf.sparse.from_dense`."
        )
