"""Several layers as one."""

from keras_reference.layers.layer import Layer
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)


class Pipeline(Layer):
    """Apply layers one after the other.

    Args:
        layers: List of layers.
        name: String, the name; made from the class name when `None`.

    Call arguments:
        inputs: What the first layer takes.
        training: Boolean, handed on to the layers.
        mask: Ignored.

    Input shape:
        That of the first layer.

    Output shape:
        That of the last layer.

    Raises:
        ValueError: `layers` is no list of layers.

    Examples:
        >>> import tensorflow as tf
        >>> from keras_reference.layers import CenterCrop, Resizing
        >>> pipeline = Pipeline([CenterCrop(4, 4), Resizing(2, 2)])
        >>> pipeline(tf.zeros((1, 6, 6, 3))).shape.as_list()
        [1, 2, 2, 3]
    """

    def __init__(self, layers, name=None):
        if not isinstance(layers, (list, tuple)) or not all(
            isinstance(layer, Layer) for layer in layers
        ):
            raise ValueError(
                f"`layers` must be a list of layers. Received: layers={layers}."
            )
        super().__init__(name=name)
        self.layers = list(layers)
        self.built = True

    def call(self, inputs, training=True, mask=None):
        for layer in self.layers:
            inputs = layer(inputs, training=training)
        return inputs

    def compute_output_shape(self, input_shape):
        for layer in self.layers:
            input_shape = layer.compute_output_shape(input_shape)
        return input_shape

    def get_config(self):
        return {
            "name": self.name,
            "layers": [serialize_keras_object(layer) for layer in self.layers],
        }

    @classmethod
    def from_config(cls, config):
        layers = [deserialize_keras_object(item) for item in config["layers"]]
        return cls(layers, name=config.get("name"))
