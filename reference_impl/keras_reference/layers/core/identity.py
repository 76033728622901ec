"""The layer that does nothing."""

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.layers.layer import Layer


class Identity(Layer):
    """Return the input: a place for a layer that is not there.

    Args:
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor or nest of tensors.

    Input shape:
        Any.

    Output shape:
        Same as the input.

    Examples:
        >>> Identity()(tf.constant([1, 2])).numpy().tolist()
        [1, 2]
    """

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True
        self.built = True

    def call(self, inputs):
        return inputs

    def compute_output_shape(self, input_shape):
        return input_shape

    def compute_output_spec(self, inputs):
        return tf.nest.map_structure(
            lambda tensor: KerasTensor(tensor.shape, tensor.dtype), inputs
        )
