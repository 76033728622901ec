"""Names and configurations of constraints."""

from keras_reference.constraints.constraints import (
    MaxNorm,
    MinMaxNorm,
    NonNeg,
    UnitNorm,
)
from keras_reference.core.find_identifier import resolve_identifier
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)

CONSTRAINTS = {
    "max_norm": MaxNorm,
    "min_max_norm": MinMaxNorm,
    "non_neg": NonNeg,
    "unit_norm": UnitNorm,
    "MaxNorm": MaxNorm,
    "MinMaxNorm": MinMaxNorm,
    "NonNeg": NonNeg,
    "UnitNorm": UnitNorm,
}


def get(identifier):
    """Return the constraint that an identifier stands for.

    Args:
        identifier: Name, configuration, class, callable or `None`.

    Returns:
        Function from a weight to a weight, or `None` for `None`.

    Raises:
        ValueError: The identifier is none of these, or an unknown name.

    Examples:
        >>> get("max_norm").max_value
        2
    """
    return resolve_identifier(
        identifier, CONSTRAINTS, "constraint", deserialize, "non_neg"
    )


def serialize(constraint):
    """Return the configuration that rebuilds a constraint.

    Args:
        constraint: Constraint, or registered function.

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
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=CONSTRAINTS
    )
