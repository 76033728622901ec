"""How far predictions are from the right side."""

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes
from keras_reference.losses.signs import signs


@symbolic_op
def hinge(y_true, y_pred):
    """Compute the hinge loss along the last axis.

    `mean(max(1 - y_true * y_pred, 0))`, where targets are -1 or 1; if all are 0
    or 1, zeros count as -1.

    Reference:
        C. Cortes and V. Vapnik, "Support-vector networks", Machine Learning 20
        (1995), 273-297.

    Args:
        y_true: Targets of 1 and -1, or of 1 and 0, of shape
            `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> hinge([[0, 1]], [[0.5, 0.5]]).numpy().tolist()
        [1.0]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    y_true = signs(y_true)
    return in_single(tf.reduce_mean, tf.nn.relu(1 - y_true * y_pred), axis=-1)


class Hinge(LossFunctionWrapper):
    """Computes how far predictions are from the right side.

    Reference:
        C. Cortes and V. Vapnik, "Support-vector networks", Machine Learning 20
        (1995), 273-297.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> Hinge()([[-1, 1]], [[0.5, 0.5]]).numpy()
        np.float32(1.0)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="hinge",
        dtype=None,
    ):
        super().__init__(
            hinge,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )
