"""The weighted mean."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.losses.reduce_weighted import align_weight
from keras_reference.metrics.metric import Metric


class Mean(Metric):
    """Computes the weighted mean of all values.

    `sum(sample_weight * values) / sum(sample_weight)`, and 0 before the first
    value.

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> mean = Mean()
        >>> mean.update_state([1.0, 2.0])
        >>> mean.update_state([6.0])
        >>> mean.result().numpy()
        np.float32(3.0)
    """

    def __init__(self, name="mean", dtype=None):
        super().__init__(dtype=dtype, name=name)
        self.total = self.add_variable((), "zeros", name="total")
        self.count = self.add_variable((), "zeros", name="count")

    def update_state(self, values, sample_weight=None):
        """Take values in.

        Args:
            values: Tensor of shape `(batch_size, ...)`.
            sample_weight: Tensor or None, one weight for each sample, or for
                each value.
        """
        values = cast_exactly(values, self.dtype)
        if sample_weight is None:
            count = tf.cast(tf.size(values), self.dtype)
        else:
            weight = align_weight(sample_weight, values)
            values = values * weight
            count = tf.reduce_sum(tf.broadcast_to(weight, tf.shape(values)))
        self.total.assign_add(tf.reduce_sum(values))
        self.count.assign_add(count)

    def result(self):
        """Return the mean of all values since `reset_state`."""
        return tf.math.divide_no_nan(
            tf.convert_to_tensor(self.total), tf.convert_to_tensor(self.count)
        )
