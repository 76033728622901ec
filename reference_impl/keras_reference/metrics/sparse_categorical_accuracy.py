"""How often the likeliest class is the class number of the target."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.losses.sparse_categorical_crossentropy import (
    class_numbers,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def sparse_categorical_accuracy(y_true, y_pred):
    """Tell for which samples the likeliest class is the target.

    `y_true == argmax(y_pred)`; of equal numbers the first counts.

    Args:
        y_true: Class numbers, of shape `(batch_size, ...)`, or with an axis of
            length 1 at the end.
        y_pred: Probabilities or logits, of shape
            `(batch_size, ..., num_classes)`.

    Returns:
        Tensor of zeros and ones, of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not fit.

    Examples:
        >>> y_pred = [[0.1, 0.9], [0.2, 0.8]]
        >>> sparse_categorical_accuracy([1, 0], y_pred).numpy().tolist()
        [1.0, 0.0]
    """
    y_pred = tf.convert_to_tensor(y_pred)
    y_true = class_numbers(y_true, y_pred)
    return tf.cast(y_true == tf.argmax(y_pred, axis=-1), floatx())


class SparseCategoricalAccuracy(MeanMetricWrapper):
    """Computes how often the likeliest class is the target's class number.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> metric = SparseCategoricalAccuracy()
        >>> metric([1, 0], [[0.1, 0.9], [0.2, 0.8]]).numpy()
        np.float32(0.5)
    """

    def __init__(self, name="sparse_categorical_accuracy", dtype=None):
        super().__init__(sparse_categorical_accuracy, name=name, dtype=dtype)
