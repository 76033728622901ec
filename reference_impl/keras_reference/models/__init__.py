"""Models: `keras.models`."""

from keras_reference.models.clone_model import clone_model
from keras_reference.models.model import Model
from keras_reference.models.model_from_json import model_from_json
from keras_reference.models.sequential import Sequential
from keras_reference.saving.model_file import load_model, save_model

__all__ = [
    "Model",
    "Sequential",
    "clone_model",
    "load_model",
    "model_from_json",
    "save_model",
]
