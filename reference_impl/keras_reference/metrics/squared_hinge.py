"""The squared hinge loss, over many batches."""

from keras_reference.losses.squared_hinge import squared_hinge
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class SquaredHinge(MeanMetricWrapper):
    """Computes the square of how far predictions are from the right side.

    `mean(max(1 - y_true * y_pred, 0)**2)`, where targets are -1 or 1.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> SquaredHinge()([[-1, 1]], [[0.5, 0.5]]).numpy()
        np.float32(1.25)
    """

    def __init__(self, name="squared_hinge", dtype=None):
        super().__init__(squared_hinge, name=name, dtype=dtype)
