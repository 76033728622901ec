"""The hinge loss of classes, over many batches."""

from keras_reference.losses.categorical_hinge import categorical_hinge
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class CategoricalHinge(MeanMetricWrapper):
    """Computes how far the right class is from being ahead by 1.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> CategoricalHinge()([[0, 1]], [[0.75, 0.5]]).numpy()
        np.float32(1.25)
    """

    def __init__(self, name="categorical_hinge", dtype=None):
        super().__init__(categorical_hinge, name=name, dtype=dtype)
