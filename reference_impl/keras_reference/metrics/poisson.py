"""The loss of counts, over many batches."""

from keras_reference.losses.poisson import poisson
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class Poisson(MeanMetricWrapper):
    """Computes the mean loss of counts.

    `mean(y_pred - y_true * log(y_pred))`

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> Poisson()([[2.0, 0.0]], [[1.0, 3.0]]).numpy().round(4)
        np.float32(2.0)
    """

    def __init__(self, name="poisson", dtype=None):
        super().__init__(poisson, name=name, dtype=dtype)
