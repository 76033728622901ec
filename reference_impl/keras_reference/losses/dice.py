"""How little two regions overlap."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.match_shapes import match_shapes


@symbolic_op
def dice(y_true, y_pred, axis=None):
    """Compute how little two regions overlap.

    `1 - 2 * sum(y_true * y_pred) / (sum(y_true) + sum(y_pred) + 1e-7)`

    Reference:
        F. Milletari, N. Navab and S. Ahmadi, "V-Net: fully convolutional neural
        networks for volumetric medical image segmentation", 3DV 2016.

    Args:
        y_true: Targets from 0 to 1, of shape `(batch_size, ...)`.
        y_pred: Predictions from 0 to 1, of the same shape.
        axis: Tuple of integers, the axes of the sums; None for all.

    Returns:
        Scalar tensor, or one of the shape of `y_pred` without `axis`.

    Raises:
        ValueError: If the shapes do not broadcast.

    Examples:
        >>> dice([[0.0, 1.0]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.5)
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    overlap = tf.reduce_sum(y_true * y_pred, axis=axis)
    total = tf.reduce_sum(y_true, axis=axis) + tf.reduce_sum(y_pred, axis=axis)
    return 1 - 2 * overlap / (total + epsilon())


class Dice(LossFunctionWrapper):
    """Computes how little two regions overlap.

    Reference:
        F. Milletari, N. Navab and S. Ahmadi, "V-Net: fully convolutional neural
        networks for volumetric medical image segmentation", 3DV 2016.

    Args:
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        axis: Tuple of integers, the axes of the sums; None for all.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> Dice()([[0.0, 1.0]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.5)
    """

    def __init__(
        self,
        reduction="sum_over_batch_size",
        name="dice",
        axis=None,
        dtype=None,
    ):
        super().__init__(
            dice,
            reduction=reduction,
            name=name,
            dtype=dtype,
            axis=axis,
        )
