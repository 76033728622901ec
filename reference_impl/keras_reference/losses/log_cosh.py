"""The logarithm of the hyperbolic cosine of differences."""

import math

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def log_cosh(y_true, y_pred):
    """Compute the mean of `log(cosh(error))` along the last axis.

    With `error = y_pred - y_true`; about `error**2 / 2` for small errors and
    `abs(error) - log(2)` for large ones. Computed without overflow as
    `error + log(1 + exp(-2 * error)) - log(2)`.

    Reference:
        R. Saleh and A. Saleh, "Statistical properties of the log-cosh loss
        function used in machine learning", arXiv:2208.04564, 2022.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> log_cosh([[0.0, 0.0]], [[0.0, 1000.0]]).numpy().round(3)
        array([499.653], dtype=float32)
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    error = y_pred - y_true
    values = error + tf.nn.softplus(-2 * error) - math.log(2)
    return in_single(tf.reduce_mean, values, axis=-1)


class LogCosh(LossFunctionWrapper):
    """Computes the logarithm of the hyperbolic cosine of differences.

    Reference:
        R. Saleh and A. Saleh, "Statistical properties of the log-cosh loss
        function used in machine learning", arXiv:2208.04564, 2022.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> LogCosh()([[0.0, 0.0]], [[0.0, 1000.0]]).numpy().round(3)
        np.float32(499.653)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="log_cosh",
        dtype=None,
    ):
        super().__init__(
            log_cosh,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )
