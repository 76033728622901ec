"""Losses of weights and outputs: `keras.regularizers`."""

from keras_reference.regularizers.identifiers import deserialize, get, serialize
from keras_reference.regularizers.regularizer import Regularizer
from keras_reference.regularizers.regularizers import L1, L1L2, L2

__all__ = ["L1", "L1L2", "L2", "Regularizer", "deserialize", "get", "serialize"]
