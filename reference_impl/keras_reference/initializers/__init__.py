"""First values of weights."""

from keras_reference.initializers.constant import Constant
from keras_reference.initializers.glorot_normal import GlorotNormal
from keras_reference.initializers.glorot_uniform import GlorotUniform
from keras_reference.initializers.he_normal import HeNormal
from keras_reference.initializers.he_uniform import HeUniform
from keras_reference.initializers.identifiers import (
    deserialize,
    get,
    serialize,
)
from keras_reference.initializers.identity import Identity
from keras_reference.initializers.initializer import Initializer
from keras_reference.initializers.lecun_normal import LecunNormal
from keras_reference.initializers.lecun_uniform import LecunUniform
from keras_reference.initializers.ones import Ones
from keras_reference.initializers.orthogonal import Orthogonal
from keras_reference.initializers.random_normal import RandomNormal
from keras_reference.initializers.random_uniform import RandomUniform
from keras_reference.initializers.stft import STFT
from keras_reference.initializers.truncated_normal import TruncatedNormal
from keras_reference.initializers.variance_scaling import VarianceScaling
from keras_reference.initializers.zeros import Zeros

constant = Constant
glorot_normal = GlorotNormal
glorot_uniform = GlorotUniform
he_normal = HeNormal
he_uniform = HeUniform
identity = IdentityInitializer = Identity
lecun_normal = LecunNormal
lecun_uniform = LecunUniform
ones = Ones
orthogonal = OrthogonalInitializer = Orthogonal
random_normal = RandomNormal
random_uniform = RandomUniform
stft = STFTInitializer = STFT
truncated_normal = TruncatedNormal
variance_scaling = VarianceScaling
zeros = Zeros

__all__ = [
    "Constant",
    "GlorotNormal",
    "GlorotUniform",
    "HeNormal",
    "HeUniform",
    "Identity",
    "IdentityInitializer",
    "Initializer",
    "LecunNormal",
    "LecunUniform",
    "Ones",
    "Orthogonal",
    "OrthogonalInitializer",
    "RandomNormal",
    "RandomUniform",
    "STFT",
    "STFTInitializer",
    "TruncatedNormal",
    "VarianceScaling",
    "Zeros",
    "constant",
    "deserialize",
    "get",
    "glorot_normal",
    "glorot_uniform",
    "he_normal",
    "he_uniform",
    "identity",
    "lecun_normal",
    "lecun_uniform",
    "ones",
    "orthogonal",
    "random_normal",
    "random_uniform",
    "serialize",
    "stft",
    "truncated_normal",
    "variance_scaling",
    "zeros",
]
