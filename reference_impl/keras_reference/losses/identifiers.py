"""Names and configurations of losses."""

from keras_reference.core.find_identifier import (
    find_identifier,
    resolve_identifier,
)
from keras_reference.losses.binary_crossentropy import (
    BinaryCrossentropy,
    binary_crossentropy,
)
from keras_reference.losses.categorical_crossentropy import (
    CategoricalCrossentropy,
    categorical_crossentropy,
)
from keras_reference.losses.kl_divergence import KLDivergence, kl_divergence
from keras_reference.losses.mean_squared_error import (
    MeanSquaredError,
    mean_squared_error,
)
from keras_reference.losses.sparse_categorical_crossentropy import (
    SparseCategoricalCrossentropy,
    sparse_categorical_crossentropy,
)
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

LOSSES = {
    "BCE": binary_crossentropy,
    "BinaryCrossentropy": BinaryCrossentropy,
    "CategoricalCrossentropy": CategoricalCrossentropy,
    "KLD": kl_divergence,
    "KLDivergence": KLDivergence,
    "MSE": mean_squared_error,
    "MeanSquaredError": MeanSquaredError,
    "SparseCategoricalCrossentropy": SparseCategoricalCrossentropy,
    "bce": binary_crossentropy,
    "binary_crossentropy": binary_crossentropy,
    "categorical_crossentropy": categorical_crossentropy,
    "kl_divergence": kl_divergence,
    "kld": kl_divergence,
    "mean_squared_error": mean_squared_error,
    "mse": mean_squared_error,
    "sparse_categorical_crossentropy": sparse_categorical_crossentropy,
}


def get(identifier):
    """Return the loss that an identifier stands for.

    Args:
        identifier: Name, configuration, class, callable or None. The name of
            a class gives an instance, the name of a function the function.

    Returns:
        A loss or function, or None for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> get("mse") is mean_squared_error
        True
        >>> get("MeanSquaredError").name
        'mean_squared_error'
    """
    return resolve_identifier(
        identifier, LOSSES, "loss", deserialize, "mean_squared_error"
    )


def serialize(loss):
    """Return the configuration that rebuilds a loss.

    Examples:
        >>> serialize(MeanSquaredError())["class_name"]
        'MeanSquaredError'
    """
    return serialize_keras_object(loss)


def deserialize(name, custom_objects=None):
    """Build a loss from `serialize`.

    Args:
        name: Configuration from `serialize`, or a name.
        custom_objects: Dictionary of names and classes or functions that are
            not part of this package.

    Returns:
        A loss or function.

    Examples:
        >>> deserialize(serialize(MeanSquaredError(reduction="sum"))).reduction
        'sum'
    """
    if isinstance(name, str):
        return find_identifier(name, LOSSES, "loss", custom_objects)
    return deserialize_keras_object(
        name, custom_objects=custom_objects, module_objects=LOSSES
    )
