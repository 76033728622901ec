"""Activations as layers."""

from keras_reference.layers.activations.elu import ELU
from keras_reference.layers.activations.leaky_relu import LeakyReLU
from keras_reference.layers.activations.prelu import PReLU
from keras_reference.layers.activations.relu import ReLU
from keras_reference.layers.activations.softmax import Softmax

__all__ = [
    "ELU",
    "LeakyReLU",
    "PReLU",
    "ReLU",
    "Softmax",
]
