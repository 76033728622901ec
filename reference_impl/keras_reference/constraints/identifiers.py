"""What a constraint may be given as."""

from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)


def get(identifier):
    """Return the constraint that an identifier stands for.

    Args:
        identifier: Function from a weight to a weight, configuration of a
            registered one, or `None`.

    Returns:
        Function, or `None` for `None`.

    Raises:
        ValueError: The identifier is a name or something else.

    Examples:
        >>> get(abs)
        <built-in function abs>
    """
    if isinstance(identifier, dict):
        return deserialize(identifier)
    if identifier is None or callable(identifier):
        return identifier
    raise ValueError(
        "`constraint` must be a function or `None`; there are no constraints "
        f"with names yet. Received: constraint={identifier!r}."
    )


def serialize(constraint):
    """Return the configuration that rebuilds a constraint.

    Args:
        constraint: Registered function.

    Returns:
        Dictionary.

    Examples:
        >>> def positive(weight):
        ...     return abs(weight)
        >>> serialize(positive)["config"]
        'positive'
    """
    return serialize_keras_object(constraint)


def deserialize(config, custom_objects=None):
    """Return the constraint that `serialize` was given.

    Args:
        config: Dictionary from `serialize`.
        custom_objects: Dictionary of names and functions.

    Returns:
        Function.

    Examples:
        >>> def positive(weight):
        ...     return abs(weight)
        >>> deserialize(serialize(positive), {"positive": positive})(-1)
        1
    """
    return deserialize_keras_object(config, custom_objects=custom_objects)
