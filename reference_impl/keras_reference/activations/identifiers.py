"""Names and configurations of activations."""

from keras_reference.activations.activations import (
    linear,
    relu,
    sigmoid,
    softmax,
    tanh,
)
from keras_reference.core.find_identifier import find_identifier
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

ACTIVATIONS = {
    "linear": linear,
    "relu": relu,
    "sigmoid": sigmoid,
    "softmax": softmax,
    "tanh": tanh,
}


def get(identifier):
    """Return the activation that an identifier stands for.

    Args:
        identifier: Name, configuration, callable or None.

    Returns:
        A function; `linear` for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> get("relu") is relu
        True
        >>> get(None) is linear
        True
    """
    if identifier is None:
        return linear
    if isinstance(identifier, (str, dict)):
        return deserialize(identifier)
    if callable(identifier):
        return identifier
    raise ValueError(
        "`activation` must be a name, a configuration or a callable. "
        f"Received: activation={identifier!r}. Try 'relu'."
    )


def serialize(activation):
    """Return the name or configuration that rebuilds an activation.

    Args:
        activation: Function or object with a configuration.

    Returns:
        String for a function of this package, else a dictionary.

    Examples:
        >>> serialize(relu)
        'relu'
    """
    name = getattr(activation, "__name__", None)
    if ACTIVATIONS.get(name) is activation:
        return name
    return serialize_keras_object(activation)


def deserialize(config, custom_objects=None):
    """Return the activation that `serialize` was given.

    Args:
        config: String or dictionary from `serialize`.
        custom_objects: Dictionary of names and classes or functions that are
            not part of this package.

    Returns:
        A function.

    Raises:
        ValueError: If the name is unknown.

    Examples:
        >>> deserialize("tanh") is tanh
        True
    """
    if isinstance(config, str):
        return find_identifier(
            config, ACTIVATIONS, "activation", custom_objects
        )
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=ACTIVATIONS
    )
