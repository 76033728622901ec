"""Crossentropy with class numbers as targets, over many batches."""

from keras_reference.losses.sparse_categorical_crossentropy import (
    sparse_categorical_crossentropy,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class SparseCategoricalCrossentropy(MeanMetricWrapper):
    """Computes the mean crossentropy with class numbers as targets.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.
        from_logits: Boolean, whether predictions are logits.
        ignore_class: Integer or None, a class number whose crossentropy is 0.
        axis: Integer, the axis of classes in the predictions.

    Examples:
        >>> metric = SparseCategoricalCrossentropy()
        >>> metric([1], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.6931)
    """

    def __init__(
        self,
        name="sparse_categorical_crossentropy",
        dtype=None,
        from_logits=False,
        ignore_class=None,
        axis=-1,
    ):
        super().__init__(
            sparse_categorical_crossentropy,
            name=name,
            dtype=dtype,
            from_logits=from_logits,
            ignore_class=ignore_class,
            axis=axis,
        )
