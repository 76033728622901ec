"""An activation as a layer."""

from keras_reference import activations
from keras_reference.layers.layer import Layer


class Activation(Layer):
    """Apply an activation to each element: `output = activation(input)`.

    Args:
        activation: Name or function.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `activation` is an unknown name.

    Examples:
        >>> import tensorflow as tf
        >>> Activation("relu")(tf.constant([-1.0, 2.0])).numpy().tolist()
        [0.0, 2.0]
    """

    def __init__(self, activation, **kwargs):
        super().__init__(**kwargs)
        self.activation = activations.get(activation)
        self.supports_masking = True
        self.built = True

    def call(self, inputs):
        return self.activation(inputs)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "activation": activations.serialize(self.activation),
        }
