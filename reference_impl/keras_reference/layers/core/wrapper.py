"""The base of layers that hold another layer."""

from keras_reference.layers.layer import Layer
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)


class Wrapper(Layer):
    """Hold a layer, as the base of layers that change what it does.

    A subclass defines `call`. The layer inside is built with the input shape
    of the wrapper, unless the subclass builds it otherwise.

    Args:
        layer: Layer.
        **kwargs: Arguments of `Layer`, such as `name`.

    Raises:
        ValueError: `layer` is no layer.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> class Twice(Wrapper):
        ...     def call(self, inputs):
        ...         return 2 * self.layer(inputs)
        >>> import tensorflow as tf
        >>> twice = Twice(Dense(1, kernel_initializer="ones"))
        >>> twice(tf.constant([[1.0, 2.0]])).numpy().tolist()
        [[6.0]]
    """

    def __init__(self, layer, **kwargs):
        if not isinstance(layer, Layer):
            raise ValueError(
                "`layer` must be a layer. "
                f"Received: layer={layer!r} (of type {type(layer).__name__})."
            )
        super().__init__(**kwargs)
        self.layer = layer

    def build(self, input_shape=None):
        if not self.layer.built:
            self.layer.build(input_shape)
            self.layer.built = True

    def get_config(self):
        return {
            **super().get_config(),
            "layer": serialize_keras_object(self.layer),
        }

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Return the wrapper that `config` describes.

        Args:
            config: Dictionary, from `get_config`.
            custom_objects: Dictionary of names and classes of the user.

        Returns:
            Wrapper.
        """
        config = dict(config)
        layer = deserialize_keras_object(config.pop("layer"), custom_objects)
        return cls(layer, **deserialize_keras_object(config, custom_objects))
