"""Another shape for the same values."""

import math

import tensorflow as tf

from keras_reference.core.spatial.arguments import is_integer
from keras_reference.layers.same_dtype import SameDtype


class Reshape(SameDtype):
    """Give each sample another shape; its values keep their order.

    Args:
        target_shape: Tuple of integers, the shape without the batch axis. One
            of them may be -1, for the size that is left.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        `(batch_size, *target_shape)`

    Raises:
        ValueError: `target_shape` is no shape, or has not as many values as
            the input.

    Examples:
        >>> Reshape((3, 2))(tf.zeros((4, 6))).shape.as_list()
        [4, 3, 2]
        >>> Reshape((-1, 2))(tf.zeros((4, 6))).shape.as_list()
        [4, 3, 2]
    """

    def __init__(self, target_shape, **kwargs):
        if not isinstance(target_shape, (tuple, list)) or not all(
            size is None or is_integer(size, -1) for size in target_shape
        ):
            raise ValueError(
                "`target_shape` must be a tuple of sizes. "
                f"Received: target_shape={target_shape!r}."
            )
        sizes = tuple(-1 if size is None else size for size in target_shape)
        if sizes.count(-1) > 1:
            raise ValueError(
                "`target_shape` must have at most one -1. "
                f"Received: target_shape={target_shape}."
            )
        super().__init__(**kwargs)
        self.target_shape = sizes
        self.built = True

    def call(self, inputs):
        shape = self.compute_output_shape(inputs.shape)
        batch_size = tf.shape(inputs)[0] if shape[0] is None else shape[0]
        sizes = [-1 if size is None else size for size in shape[1:]]
        return tf.reshape(inputs, [batch_size, *sizes])

    def compute_output_shape(self, input_shape):
        if None in tuple(input_shape)[1:]:
            sizes = tuple(None if n == -1 else n for n in self.target_shape)
            return (input_shape[0], *sizes)
        values = math.prod(input_shape[1:])
        known = math.prod(size for size in self.target_shape if size != -1)
        rest = values // known if known and -1 in self.target_shape else 1
        if known * rest != values:
            raise ValueError(
                "`target_shape` must have as many values as the input. "
                f"Received: target_shape={self.target_shape} for an input of "
                f"shape {tuple(input_shape)}."
            )
        sizes = (rest if size == -1 else size for size in self.target_shape)
        return (input_shape[0], *sizes)

    def get_config(self):
        return {**super().get_config(), "target_shape": self.target_shape}
