"""A vector as each step of a sequence."""

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import check_integer
from keras_reference.layers.same_dtype import SameDtype


class RepeatVector(SameDtype):
    """Make a sequence whose steps are all the same vector.

    Args:
        n: Positive integer, the number of steps.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, features)`

    Output shape:
        `(batch_size, n, features)`

    Raises:
        TypeError: `n` is not an integer.
        ValueError: `n` is not positive.

    Examples:
        >>> RepeatVector(2)(tf.constant([[1.0, 3.0]])).numpy().tolist()
        [[[1.0, 3.0], [1.0, 3.0]]]
    """

    def __init__(self, n, **kwargs):
        self.n = check_integer("n", n)
        super().__init__(**kwargs)
        self.input_spec = InputSpec(ndim=2)

    def call(self, inputs):
        return tf.tile(tf.expand_dims(inputs, 1), (1, self.n, 1))

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.n, input_shape[1])

    def get_config(self):
        return {**super().get_config(), "n": self.n}
