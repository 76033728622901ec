"""Losses, which training makes small."""

from keras_reference.losses.binary_crossentropy import (
    BinaryCrossentropy,
    binary_crossentropy,
)
from keras_reference.losses.categorical_crossentropy import (
    CategoricalCrossentropy,
    categorical_crossentropy,
)
from keras_reference.losses.identifiers import deserialize, get, serialize
from keras_reference.losses.kl_divergence import KLDivergence, kl_divergence
from keras_reference.losses.loss import Loss
from keras_reference.losses.mean_squared_error import (
    MeanSquaredError,
    mean_squared_error,
)
from keras_reference.losses.sparse_categorical_crossentropy import (
    SparseCategoricalCrossentropy,
    sparse_categorical_crossentropy,
)

__all__ = [
    "BinaryCrossentropy",
    "CategoricalCrossentropy",
    "KLDivergence",
    "Loss",
    "MeanSquaredError",
    "SparseCategoricalCrossentropy",
    "binary_crossentropy",
    "categorical_crossentropy",
    "deserialize",
    "get",
    "kl_divergence",
    "mean_squared_error",
    "serialize",
    "sparse_categorical_crossentropy",
]
