"""The correlation of Pearson."""

import tensorflow as tf

from keras_reference.losses.match_shapes import match_shapes
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def pearson_correlation(y_true, y_pred, axis=-1):
    """Compute the correlation of Pearson.

    `cov(y_true, y_pred) / (std(y_true) * std(y_pred))`

    Reference:
        K. Pearson, "Note on regression and inheritance in the case of two
        parents", 1895.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.
        axis: Integer, the axis along which they go together.

    Returns:
        Tensor of the shape of `y_pred` without `axis`.

    Examples:
        >>> pearson_correlation([[1.0, 2.0]], [[1.5, 2.0]]).numpy().round(4)
        array([1.], dtype=float32)
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    y_true -= tf.reduce_mean(y_true, axis=axis, keepdims=True)
    y_pred -= tf.reduce_mean(y_pred, axis=axis, keepdims=True)
    covariance = tf.reduce_sum(y_true * y_pred, axis=axis)
    true_norm = tf.norm(y_true, axis=axis)
    return covariance / (true_norm * tf.norm(y_pred, axis=axis))


class PearsonCorrelation(MeanMetricWrapper):
    """Computes the mean correlation of Pearson of samples.

    Reference:
        K. Pearson, "Note on regression and inheritance in the case of two
        parents", 1895.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.
        axis: Integer, the axis along which they go together.

    Examples:
        >>> PearsonCorrelation()([[1.0, 2.0]], [[1.5, 2.0]]).numpy().round(4)
        np.float32(1.0)
    """

    def __init__(self, name="pearson_correlation", dtype=None, axis=-1):
        super().__init__(pearson_correlation, name=name, dtype=dtype, axis=axis)
        self.axis = axis
