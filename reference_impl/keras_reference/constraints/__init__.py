"""Functions that the optimizer applies to weights: `keras.constraints`."""

from keras_reference.constraints.identifiers import deserialize, get, serialize

__all__ = ["deserialize", "get", "serialize"]
