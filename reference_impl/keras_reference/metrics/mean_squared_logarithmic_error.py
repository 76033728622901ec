"""Squared differences of logarithms, over many batches."""

from keras_reference.losses.mean_squared_logarithmic_error import (
    mean_squared_logarithmic_error,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class MeanSquaredLogarithmicError(MeanMetricWrapper):
    """Computes the mean of squared differences of logarithms.

    `mean((log(1 + y_true) - log(1 + y_pred))**2)`

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> metric = MeanSquaredLogarithmicError()
        >>> metric([[1.0, 3.0]], [[3.0, 3.0]]).numpy().round(4)
        np.float32(0.2402)
    """

    def __init__(self, name="mean_squared_logarithmic_error", dtype=None):
        super().__init__(mean_squared_logarithmic_error, name=name, dtype=dtype)
