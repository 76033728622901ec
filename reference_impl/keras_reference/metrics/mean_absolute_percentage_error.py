"""The mean difference in percent, over many batches."""

from keras_reference.losses.mean_absolute_percentage_error import (
    mean_absolute_percentage_error,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class MeanAbsolutePercentageError(MeanMetricWrapper):
    """Computes the mean of absolute differences in percent of the targets.

    `100 * mean(abs((y_true - y_pred) / y_true))`

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> metric = MeanAbsolutePercentageError()
        >>> metric([[2.0, 4.0]], [[1.0, 5.0]]).numpy()
        np.float32(37.5)
    """

    def __init__(self, name="mean_absolute_percentage_error", dtype=None):
        super().__init__(mean_absolute_percentage_error, name=name, dtype=dtype)
