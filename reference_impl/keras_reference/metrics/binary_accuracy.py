"""How often yes-or-no predictions are right."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.losses.match_shapes import match_classes
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def binary_accuracy(y_true, y_pred, threshold=0.5):
    """Tell where predictions are on the side of the threshold they should be.

    `y_true == (y_pred > threshold)`

    Args:
        y_true: Zeros and ones, of shape `(batch_size, ...)`.
        y_pred: Probabilities, of the same shape.
        threshold: Float, above which a prediction counts as 1.

    Returns:
        Tensor of zeros and ones, of the same shape.

    Raises:
        ValueError: If the shapes differ.

    Examples:
        >>> binary_accuracy([0, 1, 1], [0.1, 0.5, 0.9]).numpy().tolist()
        [1.0, 0.0, 1.0]
    """
    y_true, y_pred = match_classes(y_true, y_pred)
    chosen = tf.cast(y_pred > threshold, y_true.dtype)
    return tf.cast(y_true == chosen, floatx())


class BinaryAccuracy(MeanMetricWrapper):
    """Computes how often yes-or-no predictions are right.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.
        threshold: Float, above which a prediction counts as 1.

    Examples:
        >>> BinaryAccuracy()([0, 1, 1, 1], [0.1, 0.5, 0.9, 0.8]).numpy()
        np.float32(0.75)
    """

    def __init__(self, name="binary_accuracy", dtype=None, threshold=0.5):
        super().__init__(
            binary_accuracy, name=name, dtype=dtype, threshold=threshold
        )
        self.threshold = threshold
