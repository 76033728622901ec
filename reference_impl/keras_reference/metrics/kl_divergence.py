"""The divergence of Kullback and Leibler, over many batches."""

from keras_reference.losses.kl_divergence import kl_divergence
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class KLDivergence(MeanMetricWrapper):
    """Computes the mean Kullback-Leibler divergence.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> KLDivergence()([[0.5, 0.5]], [[0.5, 0.5]]).numpy()
        np.float32(0.0)
    """

    def __init__(self, name="kl_divergence", dtype=None):
        super().__init__(kl_divergence, name=name, dtype=dtype)
