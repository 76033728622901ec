"""Flattening."""

import math

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import check_data_format
from keras_reference.layers.same_dtype import SameDtype


class Flatten(SameDtype):
    """Lay all axes but the first out in one.

    Args:
        data_format: String, `"channels_last"` or `"channels_first"`, in which
            case the channels are moved to the end before; the setting of
            `keras.config.image_data_format()` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        `(batch_size, features)`, where `features` is the product of the other
        sizes, and 1 if there are none.

    Raises:
        ValueError: `data_format` is neither of the two.

    Examples:
        >>> Flatten()(tf.zeros((2, 3, 4))).shape.as_list()
        [2, 12]
    """

    def __init__(self, data_format=None, **kwargs):
        super().__init__(**kwargs)
        self.data_format = check_data_format(data_format)
        self.input_spec = InputSpec(min_ndim=1)
        self.built = True

    def call(self, inputs):
        rank = inputs.shape.rank
        if self.data_format == "channels_first" and rank > 2:
            inputs = tf.transpose(inputs, [0, *range(2, rank), 1])
        batch_size, features = self.compute_output_shape(inputs.shape)
        if features is None:
            features = tf.reduce_prod(tf.shape(inputs)[1:])
        if batch_size is None:
            batch_size = tf.shape(inputs)[0]
        return tf.reshape(inputs, [batch_size, features])

    def compute_output_shape(self, input_shape):
        return (input_shape[0], _features(input_shape))

    def get_config(self):
        return {**super().get_config(), "data_format": self.data_format}


def _features(shape) -> int | None:
    """Return the product of all sizes but the first, if all are known."""
    sizes = tuple(shape)[1:]
    return None if None in sizes else math.prod(sizes)
