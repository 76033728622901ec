"""Axes in another order."""

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.same_dtype import SameDtype


class Permute(SameDtype):
    """Put the axes of each sample in another order.

    Args:
        dims: Tuple of integers, for each axis of the output which axis of the
            input it is. Axes are counted from 1, the one after the batch.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        The sizes of the input in the order of `dims`.

    Raises:
        ValueError: `dims` is not an order of the axes from 1 on.

    Examples:
        >>> Permute((2, 1))(tf.zeros((4, 10, 64))).shape.as_list()
        [4, 64, 10]
    """

    def __init__(self, dims, **kwargs):
        if not isinstance(dims, (tuple, list)) or sorted(dims) != list(
            range(1, len(dims) + 1)
        ):
            raise ValueError(
                "`dims` must hold each axis from 1 on once. "
                f"Received: dims={dims}."
            )
        super().__init__(**kwargs)
        self.dims = tuple(dims)
        self.input_spec = InputSpec(ndim=len(dims) + 1)
        self._order = (0, *self.dims)

    def call(self, inputs):
        return tf.transpose(inputs, self._order)

    def compute_output_shape(self, input_shape):
        return tuple(input_shape[axis] for axis in self._order)

    def get_config(self):
        return {**super().get_config(), "dims": self.dims}
