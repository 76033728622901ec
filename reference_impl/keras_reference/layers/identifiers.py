"""Layers as configurations, and back."""

from keras_reference.layers.layer import Layer
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)


def serialize(layer):
    """Return the configuration that rebuilds a layer.

    Args:
        layer: Layer.

    Returns:
        Dictionary.

    Examples:
        >>> from keras_reference.layers import Dropout
        >>> serialize(Dropout(0.5))["class_name"]
        'Dropout'
    """
    return serialize_keras_object(layer)


def deserialize(config, custom_objects=None):
    """Return the layer that `serialize` was given.

    Args:
        config: Dictionary from `serialize`.
        custom_objects: Dictionary of names and classes of the user.

    Returns:
        Layer.

    Raises:
        ValueError: `config` is not that of a layer.

    Examples:
        >>> from keras_reference.layers import Dropout
        >>> deserialize(serialize(Dropout(0.5))).rate
        0.5
    """
    layer = deserialize_keras_object(config, custom_objects=custom_objects)
    if not isinstance(layer, Layer):
        raise ValueError(
            f"`config` must be that of a layer. Received: config={config!r}."
        )
    return layer
