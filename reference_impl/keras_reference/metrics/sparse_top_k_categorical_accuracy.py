"""How often the right class is among the likeliest, for class numbers."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.losses.sparse_categorical_crossentropy import (
    class_numbers,
)
from keras_reference.metrics.in_top_k import in_top_k
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def sparse_top_k_categorical_accuracy(
    y_true, y_pred, k=5, from_sorted_ids=False
):
    """Tell for which samples the target is among the k likeliest classes.

    Args:
        y_true: Class numbers, of shape `(batch_size, ...)`, or with an axis of
            length 1 at the end.
        y_pred: Probabilities or logits, of shape
            `(batch_size, ..., num_classes)`.
        k: Integer, how many classes are looked at.
        from_sorted_ids: Boolean, whether `y_pred` holds class numbers instead,
            the likeliest first.

    Returns:
        Tensor of zeros and ones, of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not fit.

    Examples:
        >>> y_pred = [[0.1, 0.7, 0.2], [0.1, 0.7, 0.2]]
        >>> found = sparse_top_k_categorical_accuracy([2, 0], y_pred, k=2)
        >>> found.numpy().tolist()
        [1.0, 0.0]
    """
    y_pred = tf.convert_to_tensor(y_pred)
    classes = class_numbers(y_true, y_pred)
    if from_sorted_ids:
        same = tf.cast(y_pred[..., :k], classes.dtype) == classes[..., None]
        found = tf.reduce_any(same, axis=-1)
    else:
        found = in_top_k(classes, y_pred, k)
    return tf.cast(found, floatx())


class SparseTopKCategoricalAccuracy(MeanMetricWrapper):
    """Computes how often the target is among the k likeliest classes.

    Args:
        k: Integer, how many classes are looked at.
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.
        from_sorted_ids: Boolean, whether predictions are class numbers
            instead of scores, the likeliest first.

    Examples:
        >>> metric = SparseTopKCategoricalAccuracy(k=2)
        >>> metric([2, 0], [[0.1, 0.7, 0.2], [0.1, 0.7, 0.2]]).numpy()
        np.float32(0.5)
    """

    def __init__(
        self,
        k=5,
        name="sparse_top_k_categorical_accuracy",
        dtype=None,
        from_sorted_ids=False,
    ):
        super().__init__(
            sparse_top_k_categorical_accuracy,
            name=name,
            dtype=dtype,
            k=k,
            from_sorted_ids=from_sorted_ids,
        )
        self.k = k
        self.from_sorted_ids = from_sorted_ids
