"""The weighted sum."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.losses.reduce_weighted import align_weight
from keras_reference.metrics.metric import Metric


class Sum(Metric):
    """Computes the weighted sum of all values.

    `sum(sample_weight * values)`

    Args:
        name: String, name of the metric.
        dtype: String, type to compute in; None for the default float type.

    Examples:
        >>> total = Sum()
        >>> total.update_state([1.0, 2.0], sample_weight=[1.0, 3.0])
        >>> total.result().numpy()
        np.float32(7.0)
    """

    def __init__(self, name="sum", dtype=None):
        super().__init__(dtype=dtype, name=name)
        self.total = self.add_variable((), "zeros", name="total")

    def update_state(self, values, sample_weight=None):
        """Take values in.

        Args:
            values: Tensor of shape `(batch_size, ...)`.
            sample_weight: Tensor or None, one weight for each sample, or for
                each value.
        """
        values = cast_exactly(values, self.dtype)
        if sample_weight is not None:
            values = values * align_weight(sample_weight, values)
        self.total.assign_add(tf.reduce_sum(values))

    def result(self):
        """Return the sum of all values since `reset_state`."""
        return tf.convert_to_tensor(self.total)
