"""A function as a metric."""

import tensorflow as tf

from keras_reference.core.masks import mask_of
from keras_reference.losses.reduce_weighted import align_weight
from keras_reference.metrics.mean import Mean
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)


class MeanMetricWrapper(Mean):
    """Computes the weighted mean of a function of targets and predictions.

    Args:
        fn: Callable `fn(y_true, y_pred, **kwargs)` that returns one value per
            sample.
        name: String, name of the metric; None for the name of the function.
        dtype: String, type to compute in; None for the default float type.
        **kwargs: More arguments for `fn`.

    Examples:
        >>> metric = MeanMetricWrapper(lambda y_true, y_pred: y_pred - y_true)
        >>> metric([1.0, 2.0], [2.0, 5.0]).numpy()
        np.float32(2.0)
    """

    def __init__(self, fn, name=None, dtype=None, **kwargs):
        name = name or getattr(fn, "__name__", None)
        super().__init__(name=name, dtype=dtype)
        self._fn = fn
        self._fn_kwargs = kwargs
        # To be read, as `metric.axis`, whatever the function is.
        vars(self).update(kwargs)

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Targets, of shape `(batch_size, ...)`.
            y_pred: Predictions, of shape `(batch_size, ...)`; where they
                carry a mask, what is masked out does not count.
            sample_weight: Tensor or None, one weight for each sample, or for
                each value.
        """
        y_true = tf.convert_to_tensor(y_true)
        y_pred = tf.convert_to_tensor(y_pred)
        mask = mask_of(y_pred)
        if mask is not None:
            sample_weight = self._masked(sample_weight, mask)
        if y_pred.dtype.is_floating:
            y_pred = tf.cast(y_pred, self.dtype)
        values = self._fn(y_true, y_pred, **self._fn_kwargs)
        super().update_state(values, sample_weight=sample_weight)

    def _masked(self, sample_weight, mask):
        """Return weights that are zero where a step does not count."""
        kept = tf.cast(mask, self.dtype)
        if sample_weight is None:
            return kept
        return kept * align_weight(sample_weight, kept)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        config = super().get_config()
        if type(self) is MeanMetricWrapper:
            config["fn"] = serialize_keras_object(self._fn)
        return {**config, **serialize_keras_object(self._fn_kwargs)}

    @classmethod
    def from_config(cls, config):
        """Build a metric from `get_config`."""
        from keras_reference.metrics.identifiers import METRIC_FUNCTIONS

        config = dict(config)
        if "fn" in config:
            config["fn"] = deserialize_keras_object(
                config["fn"], module_objects=METRIC_FUNCTIONS
            )
        return cls(**config)
