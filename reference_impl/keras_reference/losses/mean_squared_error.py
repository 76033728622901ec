"""The mean of squared differences."""

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss import Loss
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def mean_squared_error(y_true, y_pred):
    """Compute the mean of squared differences along the last axis.

    `mean((y_pred - y_true)**2)`

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> mean_squared_error([[0.0, 1.0]], [[2.0, 1.0]]).numpy().tolist()
        [2.0]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    return in_single(tf.reduce_mean, tf.square(y_pred - y_true), axis=-1)


class MeanSquaredError(Loss):
    """Computes the mean of squared differences.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> MeanSquaredError()([[0.0, 1.0]], [[2.0, 1.0]]).numpy()
        np.float32(2.0)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="mean_squared_error",
        dtype=None,
    ):
        super().__init__(name=name, reduction=reduction, dtype=dtype)

    def call(self, y_true, y_pred):
        """Return one value per sample."""
        return mean_squared_error(y_true, y_pred)
