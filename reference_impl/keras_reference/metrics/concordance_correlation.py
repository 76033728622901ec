"""The concordance correlation of Lin."""

import tensorflow as tf

from keras_reference.config import epsilon
from keras_reference.losses.match_shapes import match_shapes
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def concordance_correlation(y_true, y_pred, axis=-1):
    """Compute the concordance correlation of Lin.

    `2 * cov(y_true, y_pred) / (spread + 1e-7)`, where
    `spread = var(y_true) + var(y_pred) + (mean(y_true) - mean(y_pred))**2`.

    Reference:
        L. Lin, "A concordance correlation coefficient to evaluate
        reproducibility", Biometrics 45 (1989), 255-268.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.
        axis: Integer, the axis along which they go together.

    Returns:
        Tensor of the shape of `y_pred` without `axis`.

    Examples:
        >>> concordance_correlation([[1.0, 2.0]], [[1.5, 2.0]]).numpy().round(4)
        array([0.6667], dtype=float32)
    """
    y_true, y_pred = match_shapes(y_true, y_pred)
    true_mean = tf.reduce_mean(y_true, axis=axis, keepdims=True)
    pred_mean = tf.reduce_mean(y_pred, axis=axis, keepdims=True)
    covariance = tf.reduce_mean(
        (y_true - true_mean) * (y_pred - pred_mean), axis=axis
    )
    spread = tf.math.reduce_variance(y_true, axis=axis)
    spread += tf.math.reduce_variance(y_pred, axis=axis)
    distance = tf.squeeze(tf.square(true_mean - pred_mean), axis=axis)
    return 2 * covariance / (spread + distance + epsilon())


class ConcordanceCorrelation(MeanMetricWrapper):
    """Computes the mean concordance correlation of Lin of samples.

    Reference:
        L. Lin, "A concordance correlation coefficient to evaluate
        reproducibility", Biometrics 45 (1989), 255-268.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.
        axis: Integer, the axis along which they go together.

    Examples:
        >>> ConcordanceCorrelation()([[1.0, 2.0]], [[1.5, 2.0]]).numpy().round(
        ...     4
        ... )
        np.float32(0.6667)
    """

    def __init__(self, name="concordance_correlation", dtype=None, axis=-1):
        super().__init__(
            concordance_correlation, name=name, dtype=dtype, axis=axis
        )
        self.axis = axis
