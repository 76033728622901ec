"""Metrics, which people watch."""

from keras_reference.metrics.accuracy import Accuracy
from keras_reference.metrics.binary_accuracy import (
    BinaryAccuracy,
    binary_accuracy,
)
from keras_reference.metrics.binary_crossentropy import (
    BinaryCrossentropy,
    binary_crossentropy,
)
from keras_reference.metrics.categorical_accuracy import (
    CategoricalAccuracy,
    categorical_accuracy,
)
from keras_reference.metrics.categorical_crossentropy import (
    CategoricalCrossentropy,
    categorical_crossentropy,
)
from keras_reference.metrics.identifiers import deserialize, get, serialize
from keras_reference.metrics.kl_divergence import (
    KLDivergence,
    kl_divergence,
)
from keras_reference.metrics.mean import Mean
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper
from keras_reference.metrics.mean_squared_error import (
    MeanSquaredError,
    mean_squared_error,
)
from keras_reference.metrics.metric import Metric
from keras_reference.metrics.sparse_categorical_accuracy import (
    SparseCategoricalAccuracy,
    sparse_categorical_accuracy,
)
from keras_reference.metrics.sparse_categorical_crossentropy import (
    SparseCategoricalCrossentropy,
    sparse_categorical_crossentropy,
)
from keras_reference.metrics.sum import Sum

__all__ = [
    "Accuracy",
    "BinaryAccuracy",
    "BinaryCrossentropy",
    "CategoricalAccuracy",
    "CategoricalCrossentropy",
    "KLDivergence",
    "Mean",
    "MeanMetricWrapper",
    "MeanSquaredError",
    "Metric",
    "SparseCategoricalAccuracy",
    "SparseCategoricalCrossentropy",
    "Sum",
    "binary_accuracy",
    "binary_crossentropy",
    "categorical_accuracy",
    "categorical_crossentropy",
    "deserialize",
    "get",
    "kl_divergence",
    "mean_squared_error",
    "serialize",
    "sparse_categorical_accuracy",
    "sparse_categorical_crossentropy",
]
