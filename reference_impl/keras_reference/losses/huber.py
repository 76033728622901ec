"""Squares of small differences, sizes of large ones."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def huber(y_true, y_pred, delta=1.0):
    """Compute the loss of Huber along the last axis.

    The mean of `error**2 / 2` where `abs(error) <= delta`, and of
    `delta * abs(error) - delta**2 / 2` elsewhere, for
    `error = y_true - y_pred`.

    Reference:
        P. Huber, "Robust estimation of a location parameter", Annals of
        Mathematical Statistics 35 (1964), 73-101.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.
        delta: Float, up to which a difference is small.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> huber([[0.0, 0.0]], [[1.0, 3.0]]).numpy().tolist()
        [1.5]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    delta = cast_exactly(delta, y_pred.dtype)
    size = tf.abs(y_true - y_pred)
    quadratic = tf.square(size) / 2
    linear = delta * size - tf.square(delta) / 2
    return in_single(
        tf.reduce_mean, tf.where(size <= delta, quadratic, linear), axis=-1
    )


class Huber(LossFunctionWrapper):
    """Computes the loss of Huber: robust to outliers.

    Reference:
        P. Huber, "Robust estimation of a location parameter", Annals of
        Mathematical Statistics 35 (1964), 73-101.

    Args:
        delta: Float, up to which a difference is small.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> Huber(delta=2.0)([[0.0, 0.0]], [[1.0, 3.0]]).numpy()
        np.float32(2.25)
    """

    def __init__(
        self,
        delta=1.0,
        reduction="sum_over_batch_size",
        name="huber_loss",
        dtype=None,
    ):
        super().__init__(
            huber,
            reduction=reduction,
            name=name,
            dtype=dtype,
            delta=delta,
        )
