"""Crossentropy with one-hot targets, over many batches."""

from keras_reference.losses.categorical_crossentropy import (
    categorical_crossentropy,
    check_label_smoothing,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper


class CategoricalCrossentropy(MeanMetricWrapper):
    """Computes the mean crossentropy with one-hot targets.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.
        from_logits: Boolean, whether predictions are logits.
        label_smoothing: Float in `[0, 1]`, share of the targets that is
            spread evenly over all classes.
        axis: Integer, the axis of classes.

    Raises:
        ValueError: If `label_smoothing` is out of range.

    Examples:
        >>> CategoricalCrossentropy()([[0, 1]], [[0.5, 0.5]]).numpy().round(4)
        np.float32(0.6931)
    """

    def __init__(
        self,
        name="categorical_crossentropy",
        dtype=None,
        from_logits=False,
        label_smoothing=0,
        axis=-1,
    ):
        check_label_smoothing(label_smoothing)
        super().__init__(
            categorical_crossentropy,
            name=name,
            dtype=dtype,
            from_logits=from_logits,
            label_smoothing=label_smoothing,
            axis=axis,
        )
