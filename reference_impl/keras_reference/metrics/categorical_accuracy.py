"""How often the likeliest class is the one-hot target."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.losses.match_shapes import match_classes
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def categorical_accuracy(y_true, y_pred):
    """Tell for which samples the likeliest class is the target.

    `argmax(y_true) == argmax(y_pred)`; of equal numbers the first counts.

    Args:
        y_true: One-hot targets, of shape `(batch_size, ..., num_classes)`.
        y_pred: Probabilities or logits, of the same shape.

    Returns:
        Tensor of zeros and ones, of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes differ.

    Examples:
        >>> y_true = [[0, 1], [1, 0]]
        >>> categorical_accuracy(y_true, [[0.1, 0.9], [0.2, 0.8]]).numpy()
        array([1., 0.], dtype=float32)
    """
    y_true, y_pred = match_classes(y_true, y_pred)
    matches = tf.argmax(y_true, axis=-1) == tf.argmax(y_pred, axis=-1)
    return tf.cast(matches, floatx())


class CategoricalAccuracy(MeanMetricWrapper):
    """Computes how often the likeliest class is the one-hot target.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> metric = CategoricalAccuracy()
        >>> metric([[0, 1], [1, 0]], [[0.1, 0.9], [0.2, 0.8]]).numpy()
        np.float32(0.5)
    """

    def __init__(self, name="categorical_accuracy", dtype=None):
        super().__init__(categorical_accuracy, name=name, dtype=dtype)
