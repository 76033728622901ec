"""The mean of absolute differences."""

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def mean_absolute_error(y_true, y_pred):
    """Compute the mean of absolute differences along the last axis.

    `mean(abs(y_true - y_pred))`

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> mean_absolute_error([[0.0, 1.0]], [[2.0, 1.0]]).numpy().tolist()
        [1.0]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    return in_single(tf.reduce_mean, tf.abs(y_true - y_pred), axis=-1)


class MeanAbsoluteError(LossFunctionWrapper):
    """Computes the mean of absolute differences.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> MeanAbsoluteError()([[0.0, 1.0]], [[2.0, 1.0]]).numpy()
        np.float32(1.0)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="mean_absolute_error",
        dtype=None,
    ):
        super().__init__(
            mean_absolute_error,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )
