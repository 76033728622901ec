"""The mean of absolute differences, over many batches."""

from keras_reference.losses.mean_absolute_error import mean_absolute_error
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class MeanAbsoluteError(MeanMetricWrapper):
    """Computes the mean of absolute differences.

    `mean(abs(y_true - y_pred))`

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> MeanAbsoluteError()([[0.0, 1.0]], [[2.0, 1.0]]).numpy()
        np.float32(1.0)
    """

    def __init__(self, name="mean_absolute_error", dtype=None):
        super().__init__(mean_absolute_error, name=name, dtype=dtype)
