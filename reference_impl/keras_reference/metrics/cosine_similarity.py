"""The cosine between targets and predictions, over many batches."""

from keras_reference.losses.cosine_similarity import (
    cosine_similarity as negative_cosine,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


def cosine_similarity(y_true, y_pred, axis=-1):
    """Compute the cosine between targets and predictions.

    The loss of the same name is its negative.

    Args:
        y_true: Targets, of shape `(batch_size, ..., size)`.
        y_pred: Predictions, of the same shape.
        axis: Integer, the axis of the vectors.

    Returns:
        Tensor of the shape of `y_pred` without `axis`.

    Examples:
        >>> cosine_similarity([[0.0, 2.0]], [[3.0, 4.0]]).numpy().round(4)
        array([0.8], dtype=float32)
    """
    return -negative_cosine(y_true, y_pred, axis=axis)


class CosineSimilarity(MeanMetricWrapper):
    """Computes the mean cosine between targets and predictions.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.
        axis: Integer, the axis of the vectors.

    Examples:
        >>> metric = CosineSimilarity()
        >>> metric([[0.0, 2.0]], [[3.0, 4.0]]).numpy().round(4)
        np.float32(0.8)
    """

    def __init__(self, name="cosine_similarity", dtype=None, axis=-1):
        super().__init__(cosine_similarity, name=name, dtype=dtype, axis=axis)
