"""First values of weights."""

from keras_reference.initializers.constant import Constant
from keras_reference.initializers.glorot_uniform import GlorotUniform
from keras_reference.initializers.identifiers import (
    deserialize,
    get,
    serialize,
)
from keras_reference.initializers.initializer import Initializer
from keras_reference.initializers.ones import Ones
from keras_reference.initializers.random_normal import RandomNormal
from keras_reference.initializers.random_uniform import RandomUniform
from keras_reference.initializers.zeros import Zeros

constant = Constant
glorot_uniform = GlorotUniform
ones = Ones
random_normal = RandomNormal
random_uniform = RandomUniform
zeros = Zeros

__all__ = [
    "Constant",
    "GlorotUniform",
    "Initializer",
    "Ones",
    "RandomNormal",
    "RandomUniform",
    "Zeros",
    "constant",
    "deserialize",
    "get",
    "glorot_uniform",
    "ones",
    "random_normal",
    "random_uniform",
    "serialize",
    "zeros",
]
