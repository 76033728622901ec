"""Layers: `keras.layers`."""

from keras_reference.core.input_spec import InputSpec
from keras_reference.layers import rnn
from keras_reference.layers.activations.relu import ReLU
from keras_reference.layers.core.activation import Activation
from keras_reference.layers.core.dense import Dense
from keras_reference.layers.core.input_layer import Input, InputLayer
from keras_reference.layers.core.masking import Masking
from keras_reference.layers.layer import Layer
from keras_reference.layers.regularization.dropout import Dropout
from keras_reference.layers.reshaping.flatten import Flatten
from keras_reference.layers.rnn import *  # noqa: F403

__all__ = [
    *rnn.__all__,
    "Activation",
    "Dense",
    "Dropout",
    "Flatten",
    "Input",
    "InputLayer",
    "InputSpec",
    "Layer",
    "Masking",
    "ReLU",
]
