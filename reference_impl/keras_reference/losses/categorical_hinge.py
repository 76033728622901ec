"""How far the right class is from being ahead of the others by 1."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def categorical_hinge(y_true, y_pred):
    """Compute the hinge loss of classes along the last axis.

    `max(negative - positive + 1, 0)`, where `positive = sum(y_true * y_pred)`
    is the score of the right class and
    `negative = max((1 - y_true) * y_pred)` the largest of the others,
    at least 0.

    Reference:
        K. Crammer and Y. Singer, "On the algorithmic implementation of
        multiclass kernel-based vector machines", JMLR 2 (2001), 265-292.

    Args:
        y_true: One-hot targets, of shape `(batch_size, ..., num_classes)`.
        y_pred: Scores, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> categorical_hinge([[0, 1]], [[0.75, 0.5]]).numpy().tolist()
        [1.25]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    positive = tf.reduce_sum(y_true * y_pred, axis=-1)
    negative = tf.reduce_max((1 - y_true) * y_pred, axis=-1)
    return tf.nn.relu(negative - positive + 1)


class CategoricalHinge(LossFunctionWrapper):
    """Computes how far the right class is from being ahead by 1.

    Reference:
        K. Crammer and Y. Singer, "On the algorithmic implementation of
        multiclass kernel-based vector machines", JMLR 2 (2001), 265-292.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> CategoricalHinge()([[0, 1]], [[0.75, 0.5]]).numpy()
        np.float32(1.25)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="categorical_hinge",
        dtype=None,
    ):
        super().__init__(
            categorical_hinge,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )
