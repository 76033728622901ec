"""Names and configurations of metrics."""

from keras_reference.core.find_identifier import (
    find_identifier,
    resolve_identifier,
)
from keras_reference.losses.identifiers import LOSSES
from keras_reference.metrics.accuracy import Accuracy, accuracy
from keras_reference.metrics.binary_accuracy import (
    BinaryAccuracy,
    binary_accuracy,
)
from keras_reference.metrics.binary_crossentropy import BinaryCrossentropy
from keras_reference.metrics.categorical_accuracy import (
    CategoricalAccuracy,
    categorical_accuracy,
)
from keras_reference.metrics.categorical_crossentropy import (
    CategoricalCrossentropy,
)
from keras_reference.metrics.categorical_hinge import CategoricalHinge
from keras_reference.metrics.cosine_similarity import (
    CosineSimilarity,
    cosine_similarity,
)
from keras_reference.metrics.hinge import Hinge
from keras_reference.metrics.kl_divergence import KLDivergence
from keras_reference.metrics.log_cosh_error import LogCoshError
from keras_reference.metrics.mean import Mean
from keras_reference.metrics.mean_absolute_error import MeanAbsoluteError
from keras_reference.metrics.mean_absolute_percentage_error import (
    MeanAbsolutePercentageError,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper
from keras_reference.metrics.mean_squared_error import MeanSquaredError
from keras_reference.metrics.mean_squared_logarithmic_error import (
    MeanSquaredLogarithmicError,
)
from keras_reference.metrics.poisson import Poisson
from keras_reference.metrics.sparse_categorical_accuracy import (
    SparseCategoricalAccuracy,
    sparse_categorical_accuracy,
)
from keras_reference.metrics.sparse_categorical_crossentropy import (
    SparseCategoricalCrossentropy,
)
from keras_reference.metrics.squared_hinge import SquaredHinge
from keras_reference.metrics.sum import Sum
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)

METRICS = {
    "Accuracy": Accuracy,
    "BCE": BinaryCrossentropy,
    "BinaryAccuracy": BinaryAccuracy,
    "BinaryCrossentropy": BinaryCrossentropy,
    "CategoricalAccuracy": CategoricalAccuracy,
    "CategoricalCrossentropy": CategoricalCrossentropy,
    "CategoricalHinge": CategoricalHinge,
    "CosineSimilarity": CosineSimilarity,
    "Hinge": Hinge,
    "KLDivergence": KLDivergence,
    "LogCoshError": LogCoshError,
    "MAE": MeanAbsoluteError,
    "MAPE": MeanAbsolutePercentageError,
    "MSE": MeanSquaredError,
    "MSLE": MeanSquaredLogarithmicError,
    "Mean": Mean,
    "MeanAbsoluteError": MeanAbsoluteError,
    "MeanAbsolutePercentageError": MeanAbsolutePercentageError,
    "MeanMetricWrapper": MeanMetricWrapper,
    "MeanSquaredError": MeanSquaredError,
    "MeanSquaredLogarithmicError": MeanSquaredLogarithmicError,
    "Poisson": Poisson,
    "SparseCategoricalAccuracy": SparseCategoricalAccuracy,
    "SparseCategoricalCrossentropy": SparseCategoricalCrossentropy,
    "SquaredHinge": SquaredHinge,
    "Sum": Sum,
    "accuracy": Accuracy,
    "bce": BinaryCrossentropy,
    "binary_accuracy": BinaryAccuracy,
    "binary_crossentropy": BinaryCrossentropy,
    "categorical_accuracy": CategoricalAccuracy,
    "categorical_crossentropy": CategoricalCrossentropy,
    "categorical_hinge": CategoricalHinge,
    "cosine_similarity": CosineSimilarity,
    "hinge": Hinge,
    "kl_divergence": KLDivergence,
    "log_cosh_error": LogCoshError,
    "mae": MeanAbsoluteError,
    "mape": MeanAbsolutePercentageError,
    "mean": Mean,
    "mean_absolute_error": MeanAbsoluteError,
    "mean_absolute_percentage_error": MeanAbsolutePercentageError,
    "mean_squared_error": MeanSquaredError,
    "mean_squared_logarithmic_error": MeanSquaredLogarithmicError,
    "mse": MeanSquaredError,
    "msle": MeanSquaredLogarithmicError,
    "poisson": Poisson,
    "sparse_categorical_accuracy": SparseCategoricalAccuracy,
    "sparse_categorical_crossentropy": SparseCategoricalCrossentropy,
    "squared_hinge": SquaredHinge,
    "sum": Sum,
}
METRIC_FUNCTIONS = {
    **LOSSES,
    "accuracy": accuracy,
    "binary_accuracy": binary_accuracy,
    "categorical_accuracy": categorical_accuracy,
    "cosine_similarity": cosine_similarity,
    "sparse_categorical_accuracy": sparse_categorical_accuracy,
}


def get(identifier):
    """Return the metric that an identifier stands for.

    Args:
        identifier: Name, configuration, class, callable or None.

    Returns:
        A metric or function, or None for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> get("mse").name
        'mean_squared_error'
    """
    return resolve_identifier(
        identifier, METRICS, "metric", deserialize, "accuracy"
    )


def serialize(metric):
    """Return the configuration that rebuilds a metric.

    Examples:
        >>> serialize(Mean())["class_name"]
        'Mean'
    """
    return serialize_keras_object(metric)


def deserialize(config, custom_objects=None):
    """Build a metric from `serialize`.

    Args:
        config: Configuration from `serialize`, or a name.
        custom_objects: Dictionary of names and classes or functions that are
            not part of this package.

    Returns:
        A metric or function.

    Examples:
        >>> deserialize(serialize(BinaryAccuracy(threshold=0.3))).threshold
        0.3
    """
    if isinstance(config, str):
        return find_identifier(config, METRICS, "metric", custom_objects)
    is_function = config["class_name"] == "function"
    known = METRIC_FUNCTIONS if is_function else METRICS
    return deserialize_keras_object(
        config, custom_objects=custom_objects, module_objects=known
    )
