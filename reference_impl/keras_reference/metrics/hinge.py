"""The hinge loss, over many batches."""

from keras_reference.losses.hinge import hinge
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class Hinge(MeanMetricWrapper):
    """Computes how far predictions are from the right side.

    `mean(max(1 - y_true * y_pred, 0))`, where targets are -1 or 1.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> Hinge()([[-1, 1]], [[0.5, 0.5]]).numpy()
        np.float32(1.0)
    """

    def __init__(self, name="hinge", dtype=None):
        super().__init__(hinge, name=name, dtype=dtype)
