"""How often the right class is among the likeliest, for one-hot targets."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.losses.match_shapes import match_classes
from keras_reference.metrics.in_top_k import in_top_k
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def top_k_categorical_accuracy(y_true, y_pred, k=5):
    """Tell for which samples the target is among the k likeliest classes.

    Args:
        y_true: One-hot targets, of shape `(batch_size, ..., num_classes)`.
        y_pred: Probabilities or logits, of the same shape.
        k: Integer, how many classes are looked at.

    Returns:
        Tensor of zeros and ones, of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes differ.

    Examples:
        >>> y_pred = [[0.1, 0.7, 0.2], [0.1, 0.7, 0.2]]
        >>> y_true = [[0, 0, 1], [1, 0, 0]]
        >>> top_k_categorical_accuracy(y_true, y_pred, k=2).numpy().tolist()
        [1.0, 0.0]
    """
    y_true, y_pred = match_classes(y_true, y_pred)
    found = in_top_k(tf.argmax(y_true, axis=-1), y_pred, k)
    return tf.cast(found, floatx())


class TopKCategoricalAccuracy(MeanMetricWrapper):
    """Computes how often the target is among the k likeliest classes.

    Args:
        k: Integer, how many classes are looked at.
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> metric = TopKCategoricalAccuracy(k=2)
        >>> metric([[0, 0, 1]], [[0.1, 0.7, 0.2]]).numpy()
        np.float32(1.0)
    """

    def __init__(self, k=5, name="top_k_categorical_accuracy", dtype=None):
        super().__init__(
            top_k_categorical_accuracy, name=name, dtype=dtype, k=k
        )
        self.k = k
