"""The mean of absolute differences in percent."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def mean_absolute_percentage_error(y_true, y_pred):
    """Compute the mean of absolute differences in percent of the targets.

    `100 * mean(abs((y_true - y_pred) / y_true))` along the last axis, where
    targets nearer to zero than 1e-7 count as 1e-7.

    Reference:
        R. Hyndman and A. Koehler, "Another look at measures of forecast
        accuracy", International Journal of Forecasting 22 (2006), 679-688.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> y_true, y_pred = [[2.0, 4.0]], [[1.0, 5.0]]
        >>> mean_absolute_percentage_error(y_true, y_pred).numpy().tolist()
        [37.5]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    size = tf.maximum(tf.abs(y_true), epsilon())
    return 100 * in_single(
        tf.reduce_mean, tf.abs(y_true - y_pred) / size, axis=-1
    )


class MeanAbsolutePercentageError(LossFunctionWrapper):
    """Computes the mean of absolute differences in percent.

    Reference:
        R. Hyndman and A. Koehler, "Another look at measures of forecast
        accuracy", International Journal of Forecasting 22 (2006), 679-688.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> MeanAbsolutePercentageError()([[2.0, 4.0]], [[1.0, 5.0]]).numpy()
        np.float32(37.5)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="mean_absolute_percentage_error",
        dtype=None,
    ):
        super().__init__(
            mean_absolute_percentage_error,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )
