"""Models: `keras.models`."""

from keras_reference.models.clone_model import clone_model
from keras_reference.models.model import Model
from keras_reference.models.model_from_json import model_from_json
from keras_reference.models.sequential import Sequential

__all__ = ["Model", "Sequential", "clone_model", "model_from_json"]
