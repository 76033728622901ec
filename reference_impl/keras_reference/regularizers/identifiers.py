"""Names and configurations of regularizers."""

from keras_reference.core.find_identifier import resolve_identifier
from keras_reference.regularizers.regularizers import (
    L1,
    L1L2,
    L2,
    OrthogonalRegularizer,
)
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)

REGULARIZERS = {
    "l1": L1,
    "l1_l2": L1L2,
    "l1l2": L1L2,
    "l2": L2,
    "orthogonal_regularizer": OrthogonalRegularizer,
    "L1": L1,
    "L1L2": L1L2,
    "L2": L2,
    "OrthogonalRegularizer": OrthogonalRegularizer,
}


def get(identifier):
    """Return the regularizer that an identifier stands for.

    Args:
        identifier: Name, configuration, class, callable or `None`.

    Returns:
        A function of a weight, or `None` for `None`.

    Raises:
        ValueError: The identifier is none of these, or an unknown name.

    Examples:
        >>> get("l2").l2
        0.01
    """
    return resolve_identifier(
        identifier, REGULARIZERS, "regularizer", deserialize, "l2"
    )


def serialize(regularizer):
    """Return the configuration that rebuilds a regularizer.

    Args:
        regularizer: Regularizer or registered function.

    Returns:
        Dictionary.

    Examples:
        >>> serialize(L1(0.5))["config"]
        {'l1': 0.5}
    """
    return serialize_keras_object(regularizer)


def deserialize(config, custom_objects=None):
    """Return the regularizer that `serialize` was given.

    Args:
        config: Dictionary from `serialize`.
        custom_objects: Dictionary of more names and their classes.

    Returns:
        Regularizer or function.

    Examples:
        >>> deserialize(serialize(L1(0.5))).l1
        0.5
    """
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=REGULARIZERS
    )
