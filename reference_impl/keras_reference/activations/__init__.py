"""Functions that a layer ends with."""

from keras_reference.activations.activations import (
    linear,
    relu,
    sigmoid,
    softmax,
    tanh,
)
from keras_reference.activations.identifiers import (
    deserialize,
    get,
    serialize,
)

__all__ = [
    "deserialize",
    "get",
    "linear",
    "relu",
    "serialize",
    "sigmoid",
    "softmax",
    "tanh",
]
