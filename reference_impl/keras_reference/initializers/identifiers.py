"""Names and configurations of initializers."""

from keras_reference.core.find_identifier import resolve_identifier
from keras_reference.initializers.constant import Constant
from keras_reference.initializers.glorot_uniform import GlorotUniform
from keras_reference.initializers.ones import Ones
from keras_reference.initializers.random_normal import RandomNormal
from keras_reference.initializers.random_uniform import RandomUniform
from keras_reference.initializers.zeros import Zeros
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

INITIALIZERS = {
    "Constant": Constant,
    "GlorotUniform": GlorotUniform,
    "Ones": Ones,
    "RandomNormal": RandomNormal,
    "RandomUniform": RandomUniform,
    "Zeros": Zeros,
    "constant": Constant,
    "glorot_uniform": GlorotUniform,
    "normal": RandomNormal,
    "one": Ones,
    "ones": Ones,
    "random_normal": RandomNormal,
    "random_uniform": RandomUniform,
    "uniform": RandomUniform,
    "zero": Zeros,
    "zeros": Zeros,
}


def get(identifier):
    """Return the initializer that an identifier stands for.

    Args:
        identifier: Name, configuration, class, callable or None.

    Returns:
        An initializer, or None for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> get("zeros")((2,)).numpy().tolist()
        [0.0, 0.0]
    """
    return resolve_identifier(
        identifier, INITIALIZERS, "initializer", deserialize, "glorot_uniform"
    )


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
