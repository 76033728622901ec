"""Logarithms of hyperbolic cosines, over many batches."""

from keras_reference.losses.log_cosh import log_cosh
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class LogCoshError(MeanMetricWrapper):
    """Computes the mean of `log(cosh(y_pred - y_true))`.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> LogCoshError()([[0.0, 0.0]], [[0.0, 1000.0]]).numpy().round(3)
        np.float32(499.653)
    """

    def __init__(self, name="logcosh", dtype=None):
        super().__init__(log_cosh, name=name, dtype=dtype)
