"""Names and configurations of losses."""

import inspect

from keras_reference.core.find_identifier import (
    find_identifier,
    resolve_identifier,
)
from keras_reference.losses.binary_crossentropy import (
    BinaryCrossentropy,
    binary_crossentropy,
)
from keras_reference.losses.binary_focal_crossentropy import (
    BinaryFocalCrossentropy,
    binary_focal_crossentropy,
)
from keras_reference.losses.categorical_crossentropy import (
    CategoricalCrossentropy,
    categorical_crossentropy,
)
from keras_reference.losses.categorical_focal_crossentropy import (
    CategoricalFocalCrossentropy,
    categorical_focal_crossentropy,
)
from keras_reference.losses.categorical_generalized_cross_entropy import (
    CategoricalGeneralizedCrossEntropy,
    categorical_generalized_cross_entropy,
)
from keras_reference.losses.categorical_hinge import (
    CategoricalHinge,
    categorical_hinge,
)
from keras_reference.losses.circle import (
    Circle,
    circle,
)
from keras_reference.losses.cosine_similarity import (
    CosineSimilarity,
    cosine_similarity,
)
from keras_reference.losses.ctc import (
    CTC,
    ctc,
)
from keras_reference.losses.dice import (
    Dice,
    dice,
)
from keras_reference.losses.hinge import (
    Hinge,
    hinge,
)
from keras_reference.losses.huber import (
    Huber,
    huber,
)
from keras_reference.losses.kl_divergence import (
    KLDivergence,
    kl_divergence,
)
from keras_reference.losses.log_cosh import (
    LogCosh,
    log_cosh,
)
from keras_reference.losses.mean_absolute_error import (
    MeanAbsoluteError,
    mean_absolute_error,
)
from keras_reference.losses.mean_absolute_percentage_error import (
    MeanAbsolutePercentageError,
    mean_absolute_percentage_error,
)
from keras_reference.losses.mean_squared_error import (
    MeanSquaredError,
    mean_squared_error,
)
from keras_reference.losses.mean_squared_logarithmic_error import (
    MeanSquaredLogarithmicError,
    mean_squared_logarithmic_error,
)
from keras_reference.losses.poisson import (
    Poisson,
    poisson,
)
from keras_reference.losses.sparse_categorical_crossentropy import (
    SparseCategoricalCrossentropy,
    sparse_categorical_crossentropy,
)
from keras_reference.losses.squared_hinge import (
    SquaredHinge,
    squared_hinge,
)
from keras_reference.losses.tversky import (
    Tversky,
    tversky,
)
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

LOSSES = {
    "BCE": binary_crossentropy,
    "BinaryCrossentropy": BinaryCrossentropy,
    "BinaryFocalCrossentropy": BinaryFocalCrossentropy,
    "CTC": CTC,
    "CategoricalCrossentropy": CategoricalCrossentropy,
    "CategoricalFocalCrossentropy": CategoricalFocalCrossentropy,
    "CategoricalGeneralizedCrossEntropy": CategoricalGeneralizedCrossEntropy,
    "CategoricalHinge": CategoricalHinge,
    "Circle": Circle,
    "CosineSimilarity": CosineSimilarity,
    "Dice": Dice,
    "Hinge": Hinge,
    "Huber": Huber,
    "KLD": kl_divergence,
    "KLDivergence": KLDivergence,
    "LogCosh": LogCosh,
    "MAE": mean_absolute_error,
    "MAPE": mean_absolute_percentage_error,
    "MSE": mean_squared_error,
    "MSLE": mean_squared_logarithmic_error,
    "MeanAbsoluteError": MeanAbsoluteError,
    "MeanAbsolutePercentageError": MeanAbsolutePercentageError,
    "MeanSquaredError": MeanSquaredError,
    "MeanSquaredLogarithmicError": MeanSquaredLogarithmicError,
    "Poisson": Poisson,
    "SparseCategoricalCrossentropy": SparseCategoricalCrossentropy,
    "SquaredHinge": SquaredHinge,
    "Tversky": Tversky,
    "bce": binary_crossentropy,
    "binary_crossentropy": binary_crossentropy,
    "binary_focal_crossentropy": binary_focal_crossentropy,
    "categorical_crossentropy": categorical_crossentropy,
    "categorical_focal_crossentropy": categorical_focal_crossentropy,
    "categorical_generalized_cross_entropy": (
        categorical_generalized_cross_entropy
    ),
    "categorical_hinge": categorical_hinge,
    "circle": circle,
    "cosine_similarity": cosine_similarity,
    "ctc": ctc,
    "dice": dice,
    "hinge": hinge,
    "huber": huber,
    "kl_divergence": kl_divergence,
    "kld": kl_divergence,
    "log_cosh": log_cosh,
    "mae": mean_absolute_error,
    "mape": mean_absolute_percentage_error,
    "mean_absolute_error": mean_absolute_error,
    "mean_absolute_percentage_error": mean_absolute_percentage_error,
    "mean_squared_error": mean_squared_error,
    "mean_squared_logarithmic_error": mean_squared_logarithmic_error,
    "mse": mean_squared_error,
    "msle": mean_squared_logarithmic_error,
    "poisson": poisson,
    "sparse_categorical_crossentropy": sparse_categorical_crossentropy,
    "squared_hinge": squared_hinge,
    "tversky": tversky,
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
        name: Configuration from `serialize`, or a name; that of a class
            gives an instance.
        custom_objects: Dictionary of names and classes or functions that are
            not part of this package.

    Returns:
        A loss or function.

    Examples:
        >>> deserialize(serialize(MeanSquaredError(reduction="sum"))).reduction
        'sum'
    """
    if isinstance(name, str):
        found = find_identifier(name, LOSSES, "loss", custom_objects)
        return found() if inspect.isclass(found) else found
    return deserialize_keras_object(
        name, custom_objects=custom_objects, module_objects=LOSSES
    )
