"""The mean of squared differences of logarithms."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def mean_squared_logarithmic_error(y_true, y_pred):
    """Compute the mean of squared differences of logarithms.

    `mean((log(1 + y_true) - log(1 + y_pred))**2)` along the last axis, where
    numbers below 1e-7 count as 1e-7.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> y_true, y_pred = [[1.0, 3.0]], [[3.0, 3.0]]
        >>> mean_squared_logarithmic_error(y_true, y_pred).numpy().round(4)
        array([0.2402], dtype=float32)
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    log_true = tf.math.log1p(tf.maximum(y_true, epsilon()))
    log_pred = tf.math.log1p(tf.maximum(y_pred, epsilon()))
    return in_single(tf.reduce_mean, tf.square(log_true - log_pred), axis=-1)


class MeanSquaredLogarithmicError(LossFunctionWrapper):
    """Computes the mean of squared differences of logarithms.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> loss = MeanSquaredLogarithmicError()
        >>> loss([[1.0, 3.0]], [[3.0, 3.0]]).numpy().round(4)
        np.float32(0.2402)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="mean_squared_logarithmic_error",
        dtype=None,
    ):
        super().__init__(
            mean_squared_logarithmic_error,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )
