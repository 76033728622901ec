"""How often predictions equal targets."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.losses.match_shapes import (
    drop_or_add_axis,
    has_one_more_axis,
    refuse_shapes,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def accuracy(y_true, y_pred):
    """Tell where predictions equal targets.

    Args:
        y_true: Targets, of shape `(batch_size, ...)`.
        y_pred: Predictions, of the same shape; one of the two may have one
            more axis, of length 1 at the end.

    Returns:
        Tensor of zeros and ones, of the same shape.

    Raises:
        ValueError: If the shapes differ.

    Examples:
        >>> accuracy([1, 2, 3], [1, 2, 4]).numpy().tolist()
        [1.0, 1.0, 0.0]
    """
    y_true, y_pred = tf.convert_to_tensor(y_true), tf.convert_to_tensor(y_pred)
    if has_one_more_axis(y_pred, y_true):
        y_pred, y_true = drop_or_add_axis(y_pred, y_true)
    elif has_one_more_axis(y_true, y_pred):
        y_true, y_pred = drop_or_add_axis(y_true, y_pred)
    if not y_true.shape.is_compatible_with(y_pred.shape):
        refuse_shapes(y_true, y_pred)
    if y_true.dtype != y_pred.dtype:
        y_true, y_pred = tf.cast(y_true, floatx()), tf.cast(y_pred, floatx())
    return tf.cast(y_true == y_pred, floatx())


class Accuracy(MeanMetricWrapper):
    """Computes how often predictions equal targets.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> Accuracy()([1, 2, 3, 4], [1, 2, 3, 5]).numpy()
        np.float32(0.75)
    """

    def __init__(self, name="accuracy", dtype=None):
        super().__init__(accuracy, name=name, dtype=dtype)
