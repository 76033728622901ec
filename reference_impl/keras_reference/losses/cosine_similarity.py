"""The cosine between targets and predictions, negated."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def cosine_similarity(y_true, y_pred, axis=-1):
    """Compute the negative cosine between targets and predictions.

    `-sum(y_true / norm(y_true) * y_pred / norm(y_pred))`: -1 where they point
    in the same direction, 1 where they point in opposite ones.

    Reference:
        G. Salton and M. McGill, "Introduction to modern information
        retrieval", 1983.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.
        axis: Integer, the axis of the vectors.

    Returns:
        Tensor of the shape of `y_pred` without `axis`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> cosine_similarity([[0.0, 2.0]], [[3.0, 4.0]]).numpy().round(4)
        array([-0.8], dtype=float32)
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    y_true = tf.math.l2_normalize(y_true, axis=axis)
    y_pred = tf.math.l2_normalize(y_pred, axis=axis)
    return -tf.reduce_sum(y_true * y_pred, axis=axis)


class CosineSimilarity(LossFunctionWrapper):
    """Computes the negative cosine between targets and predictions.

    Reference:
        G. Salton and M. McGill, "Introduction to modern information
        retrieval", 1983.

    Args:
        axis: Integer, the axis of the vectors.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> CosineSimilarity()([[0.0, 2.0]], [[3.0, 4.0]]).numpy().round(4)
        np.float32(-0.8)
    """

    def __init__(
        self,
        axis=-1,
        reduction="sum_over_batch_size",
        name="cosine_similarity",
        dtype=None,
    ):
        super().__init__(
            cosine_similarity,
            reduction=reduction,
            name=name,
            dtype=dtype,
            axis=axis,
        )
