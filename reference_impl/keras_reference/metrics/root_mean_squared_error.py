"""The root of the mean of squared differences."""

import tensorflow as tf

from keras_reference.losses.match_shapes import match_shapes
from keras_reference.metrics.mean import Mean


class RootMeanSquaredError(Mean):
    """Computes the root of the mean of squared differences.

    `sqrt(mean((y_pred - y_true)**2))`

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> metric = RootMeanSquaredError()
        >>> metric([[0.0, 1.0]], [[0.0, 3.0]]).numpy().round(4)
        np.float32(1.4142)
    """

    def __init__(self, name="root_mean_squared_error", dtype=None):
        super().__init__(name=name, dtype=dtype)

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Targets, of shape `(batch_size, ...)`.
            y_pred: Predictions, of the same shape.
            sample_weight: Tensor or None, one weight for each sample, or for
                each value.
        """
        y_pred = tf.cast(tf.convert_to_tensor(y_pred), self.dtype)
        y_true, y_pred = match_shapes(y_true, y_pred)
        super().update_state(tf.square(y_pred - y_true), sample_weight)

    def result(self):
        """Return the root of the mean since `reset_state`."""
        return tf.sqrt(super().result())
