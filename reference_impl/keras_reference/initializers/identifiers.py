"""Names and configurations of initializers."""

import numpy as np
import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.find_identifier import resolve_identifier
from keras_reference.initializers.constant import Constant
from keras_reference.initializers.glorot_normal import GlorotNormal
from keras_reference.initializers.glorot_uniform import GlorotUniform
from keras_reference.initializers.he_normal import HeNormal
from keras_reference.initializers.he_uniform import HeUniform
from keras_reference.initializers.identity import Identity
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
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

INITIALIZERS = {
    "Constant": Constant,
    "GlorotNormal": GlorotNormal,
    "GlorotUniform": GlorotUniform,
    "HeNormal": HeNormal,
    "HeUniform": HeUniform,
    "Identity": Identity,
    "IdentityInitializer": Identity,
    "LecunNormal": LecunNormal,
    "LecunUniform": LecunUniform,
    "Ones": Ones,
    "Orthogonal": Orthogonal,
    "OrthogonalInitializer": Orthogonal,
    "RandomNormal": RandomNormal,
    "RandomUniform": RandomUniform,
    "STFT": STFT,
    "STFTInitializer": STFT,
    "TruncatedNormal": TruncatedNormal,
    "VarianceScaling": VarianceScaling,
    "Zeros": Zeros,
    "constant": Constant,
    "glorot_normal": GlorotNormal,
    "glorot_uniform": GlorotUniform,
    "he_normal": HeNormal,
    "he_uniform": HeUniform,
    "identity": Identity,
    "lecun_normal": LecunNormal,
    "lecun_uniform": LecunUniform,
    "normal": RandomNormal,
    "one": Ones,
    "ones": Ones,
    "orthogonal": Orthogonal,
    "random_normal": RandomNormal,
    "random_uniform": RandomUniform,
    "stft": STFT,
    "truncated_normal": TruncatedNormal,
    "uniform": RandomUniform,
    "variance_scaling": VarianceScaling,
    "zero": Zeros,
    "zeros": Zeros,
}


def get(identifier):
    """Return the initializer that an identifier stands for.

    Args:
        identifier: Name, configuration, class, callable, array of the
            values themselves, or None.

    Returns:
        An initializer or function, or None for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> get("zeros")((2,)).numpy().tolist()
        [0.0, 0.0]
    """
    if isinstance(identifier, (np.ndarray, tf.Tensor)):
        return _values_as_given(identifier)
    return resolve_identifier(
        identifier, INITIALIZERS, "initializer", deserialize, "glorot_uniform"
    )


def _values_as_given(values):
    def initialize(shape, dtype=None):
        if tuple(shape) != tuple(values.shape):
            raise ValueError(
                "`initializer` must be an array of the weight's shape. "
                f"Received: an array of shape {tuple(values.shape)} for a "
                f"weight of shape {tuple(shape)}."
            )
        return cast_exactly(values, dtype or floatx())

    return initialize


def serialize(initializer):
    """Return the configuration that rebuilds an initializer.

    Examples:
        >>> serialize(Constant(2.0))["config"]
        {'value': 2.0}
    """
    return serialize_keras_object(initializer)


def deserialize(config, custom_objects=None):
    """Build an initializer from `serialize`.

    Args:
        config: Dictionary from `serialize`.
        custom_objects: Dictionary of names and classes or functions that are
            not part of this package.

    Returns:
        An initializer.

    Examples:
        >>> deserialize(serialize(Constant(2.0))).value
        2.0
    """
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=INITIALIZERS
    )
