"""The mean of squared differences, over many batches."""

from keras_reference.losses.mean_squared_error import mean_squared_error
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class MeanSquaredError(MeanMetricWrapper):
    """Computes the mean of squared differences.

    `mean((y_pred - y_true)**2)`

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> MeanSquaredError()([[0.0, 1.0]], [[2.0, 1.0]]).numpy()
        np.float32(2.0)
    """

    def __init__(self, name="mean_squared_error", dtype=None):
        super().__init__(mean_squared_error, name=name, dtype=dtype)
