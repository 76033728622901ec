"""Models: `keras.models`."""

from keras_reference.models.model import Model
from keras_reference.models.sequential import Sequential

__all__ = ["Model", "Sequential"]
