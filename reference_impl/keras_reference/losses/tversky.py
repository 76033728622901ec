"""How little two regions overlap, with two kinds of mistakes."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def tversky(y_true, y_pred, alpha=0.5, beta=0.5, axis=None):
    """Compute how little two regions overlap, by Tversky's index.

    `1 - both / (both + alpha * missed + beta * extra + 1e-7)`, where
    `both = sum(y_true * y_pred)`, `missed = sum(y_true * (1 - y_pred))` and
    `extra = sum((1 - y_true) * y_pred)`.

    Reference:
        S. Salehi, D. Erdogmus and A. Gholipour, "Tversky loss function for
        image segmentation using 3D fully convolutional deep networks", 2017.

    Args:
        y_true: Targets from 0 to 1, of shape `(batch_size, ...)`.
        y_pred: Predictions from 0 to 1, of the same shape.
        alpha: Float, weight of what is there and not predicted.
        beta: Float, weight of what is predicted and not there.
        axis: Tuple of integers, the axes of the sums; None for all.

    Returns:
        Scalar tensor, or one of the shape of `y_pred` without `axis`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> tversky([[0.0, 1.0]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.5)
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    both = tf.reduce_sum(y_true * y_pred, axis=axis)
    missed = tf.reduce_sum(y_true * (1 - y_pred), axis=axis)
    extra = tf.reduce_sum((1 - y_true) * y_pred, axis=axis)
    return 1 - both / (both + alpha * missed + beta * extra + epsilon())


class Tversky(LossFunctionWrapper):
    """Computes how little two regions overlap, by Tversky's index.

    Reference:
        S. Salehi, D. Erdogmus and A. Gholipour, "Tversky loss function for
        image segmentation using 3D fully convolutional deep networks", 2017.

    Args:
        alpha: Float, weight of what is there and not predicted.
        beta: Float, weight of what is predicted and not there.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        axis: Tuple of integers, the axes of the sums; None for all.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> loss = Tversky(alpha=1.0, beta=0.0)
        >>> loss([[0.0, 1.0]], [[0.5, 0.75]]).numpy().round(4)
        np.float32(0.25)
    """

    def __init__(
        self,
        alpha=0.5,
        beta=0.5,
        reduction="sum_over_batch_size",
        name="tversky",
        axis=None,
        dtype=None,
    ):
        super().__init__(
            tversky,
            reduction=reduction,
            name=name,
            dtype=dtype,
            alpha=alpha,
            beta=beta,
            axis=axis,
        )
