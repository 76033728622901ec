"""Masks from the lengths of sequences."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def sequence_mask(lengths, maxlen, dtype="bool"):
    """Turn the lengths of sequences into a mask of positions.

    `mask[..., t] = t < lengths[...]`

    Args:
        lengths: Tensor of integers of any shape, in steps. Lengths above
            `maxlen` give a full row, lengths below zero an empty one.
        maxlen: Integer `>= 0`, the size of the last axis of the mask.
        dtype: String, the type of the mask.

    Returns:
        Tensor of the shape of `lengths` with an axis of size `maxlen` more.

    Raises:
        ValueError: if `maxlen` is negative.

    Examples:
        >>> sequence_mask([1, 3], maxlen=4, dtype="int32").numpy().tolist()
        [[1, 0, 0, 0], [1, 1, 1, 0]]
    """
    if maxlen < 0:
        raise ValueError(
            f"`maxlen` must be zero or positive. Received: maxlen={maxlen}."
        )
    lengths = tf.convert_to_tensor(lengths)
    positions = tf.range(maxlen, dtype=tf.int64)
    mask = positions < tf.cast(lengths, tf.int64)[..., None]
    return tf.cast(mask, dtype)
