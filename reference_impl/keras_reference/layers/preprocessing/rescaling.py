"""Scaling of inputs."""

import numpy as np
import tensorflow as tf

from keras_reference.layers.preprocessing.data_layer import DataLayer
from keras_reference.saving.serialization import serialize_keras_object


class Rescaling(DataLayer):
    """Multiply by a number and add another: `inputs * scale + offset`.

    `Rescaling(1 / 255)` brings the bytes of images into `[0, 1]`.

    Args:
        scale: Float or array that broadcasts to the input.
        offset: Float or array that broadcasts to the input.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Examples:
        >>> Rescaling(2.0, offset=-1.0)([0, 1]).numpy().tolist()
        [-1.0, 1.0]
    """

    def __init__(self, scale, offset=0.0, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale
        self.offset = offset
        self.built = True

    def call(self, inputs):
        inputs = tf.cast(inputs, self.compute_dtype)
        scale = tf.cast(np.asarray(self.scale), self.compute_dtype)
        offset = tf.cast(np.asarray(self.offset), self.compute_dtype)
        return inputs * scale + offset

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "scale": serialize_keras_object(self.scale),
            "offset": serialize_keras_object(self.offset),
        }
