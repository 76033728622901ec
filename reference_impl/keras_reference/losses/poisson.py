"""The loss of counts."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.halves import in_single
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def poisson(y_true, y_pred):
    """Compute the loss of counts along the last axis.

    `mean(y_pred - y_true * log(y_pred + 1e-7))`: up to a constant the negative
    logarithm of the likelihood of `y_true` under Poisson's distribution with
    the mean `y_pred`.

    Reference:
        P. McCullagh and J. Nelder, "Generalized linear models", 1989, chapter
        6.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> poisson([[2.0, 0.0]], [[1.0, 3.0]]).numpy().round(4).tolist()
        [2.0]
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    log_pred = tf.math.log(y_pred + epsilon())
    return in_single(tf.reduce_mean, y_pred - y_true * log_pred, axis=-1)


class Poisson(LossFunctionWrapper):
    """Computes the loss of counts.

    Reference:
        P. McCullagh and J. Nelder, "Generalized linear models", 1989, chapter
        6.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> Poisson()([[2.0, 0.0]], [[1.0, 3.0]]).numpy().round(4)
        np.float32(2.0)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="poisson",
        dtype=None,
    ):
        super().__init__(
            poisson,
            reduction=reduction,
            name=name,
            dtype=dtype,
        )
