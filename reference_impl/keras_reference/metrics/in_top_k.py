"""Whether the right class is among the first."""

import tensorflow as tf


def in_top_k(classes, y_pred, k):
    """Tell where the right class is among the k with the largest scores.

    Less than `k` scores are larger than its own.

    Args:
        classes: Integers, of shape `(...)`.
        y_pred: Scores, of shape `(..., num_classes)`.
        k: Integer.

    Returns:
        Tensor of booleans, of shape `(...)`.

    Examples:
        >>> in_top_k(tf.constant([0]), tf.constant([[1.0, 3.0]]), 1).numpy()
        array([False])
    """
    own = tf.gather(
        y_pred,
        classes[..., tf.newaxis],
        axis=-1,
        batch_dims=classes.shape.rank,
    )
    return tf.math.count_nonzero(y_pred > own, axis=-1) < k
