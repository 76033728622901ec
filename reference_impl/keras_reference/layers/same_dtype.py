"""Layers whose output has the dtype of their input."""

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.layers.layer import Layer


class SameDtype(Layer):
    """A layer that keeps integers integers; abstract.

    Floating inputs are cast to the layer's dtype, like those of any layer.
    """

    def compute_output_spec(self, inputs):
        dtype = tf.as_dtype(inputs.dtype)
        if dtype.is_floating:
            dtype = tf.as_dtype(self.compute_dtype)
        return KerasTensor(self.compute_output_shape(inputs.shape), dtype.name)
