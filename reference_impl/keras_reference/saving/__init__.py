"""Objects as plain data and back, weights in files: `keras.saving`."""

from keras_reference.saving.model_file import load_model, save_model
from keras_reference.saving.registry import (
    CustomObjectScope,
    get_custom_objects,
    get_registered_name,
    get_registered_object,
    register_keras_serializable,
)
from keras_reference.saving.registry import (
    CustomObjectScope as custom_object_scope,
)
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)
from keras_reference.saving.weights_file import load_weights, save_weights

__all__ = [
    "CustomObjectScope",
    "custom_object_scope",
    "deserialize_keras_object",
    "get_custom_objects",
    "get_registered_name",
    "get_registered_object",
    "load_model",
    "load_weights",
    "register_keras_serializable",
    "save_model",
    "save_weights",
    "serialize_keras_object",
]
