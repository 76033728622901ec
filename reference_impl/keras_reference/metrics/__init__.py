"""Metrics, which people watch."""

from keras_reference.losses.binary_focal_crossentropy import (
    binary_focal_crossentropy,
)
from keras_reference.losses.categorical_focal_crossentropy import (
    categorical_focal_crossentropy,
)
from keras_reference.losses.huber import huber
from keras_reference.losses.log_cosh import log_cosh
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
from keras_reference.metrics.categorical_hinge import (
    CategoricalHinge,
    categorical_hinge,
)
from keras_reference.metrics.cosine_similarity import CosineSimilarity
from keras_reference.metrics.hinge import Hinge, hinge
from keras_reference.metrics.identifiers import deserialize, get, serialize
from keras_reference.metrics.kl_divergence import KLDivergence, kl_divergence
from keras_reference.metrics.log_cosh_error import LogCoshError
from keras_reference.metrics.mean import Mean
from keras_reference.metrics.mean_absolute_error import (
    MeanAbsoluteError,
    mean_absolute_error,
)
from keras_reference.metrics.mean_absolute_percentage_error import (
    MeanAbsolutePercentageError,
    mean_absolute_percentage_error,
)
from keras_reference.metrics.mean_metric_wrapper import MeanMetricWrapper
from keras_reference.metrics.mean_squared_error import (
    MeanSquaredError,
    mean_squared_error,
)
from keras_reference.metrics.mean_squared_logarithmic_error import (
    MeanSquaredLogarithmicError,
    mean_squared_logarithmic_error,
)
from keras_reference.metrics.metric import Metric
from keras_reference.metrics.poisson import Poisson, poisson
from keras_reference.metrics.sparse_categorical_accuracy import (
    SparseCategoricalAccuracy,
    sparse_categorical_accuracy,
)
from keras_reference.metrics.sparse_categorical_crossentropy import (
    SparseCategoricalCrossentropy,
    sparse_categorical_crossentropy,
)
from keras_reference.metrics.squared_hinge import SquaredHinge, squared_hinge
from keras_reference.metrics.sum import Sum

__all__ = [
    "Accuracy",
    "BinaryAccuracy",
    "BinaryCrossentropy",
    "CategoricalAccuracy",
    "CategoricalCrossentropy",
    "CategoricalHinge",
    "CosineSimilarity",
    "Hinge",
    "KLDivergence",
    "LogCoshError",
    "Mean",
    "MeanAbsoluteError",
    "MeanAbsolutePercentageError",
    "MeanMetricWrapper",
    "MeanSquaredError",
    "MeanSquaredLogarithmicError",
    "Metric",
    "Poisson",
    "SparseCategoricalAccuracy",
    "SparseCategoricalCrossentropy",
    "SquaredHinge",
    "Sum",
    "binary_accuracy",
    "binary_crossentropy",
    "binary_focal_crossentropy",
    "categorical_accuracy",
    "categorical_crossentropy",
    "categorical_focal_crossentropy",
    "categorical_hinge",
    "deserialize",
    "get",
    "hinge",
    "huber",
    "kl_divergence",
    "log_cosh",
    "mean_absolute_error",
    "mean_absolute_percentage_error",
    "mean_squared_error",
    "mean_squared_logarithmic_error",
    "poisson",
    "serialize",
    "sparse_categorical_accuracy",
    "sparse_categorical_crossentropy",
    "squared_hinge",
]
