"""Losses, which training makes small."""

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
from keras_reference.losses.identifiers import deserialize, get, serialize
from keras_reference.losses.kl_divergence import (
    KLDivergence,
    kl_divergence,
)
from keras_reference.losses.log_cosh import (
    LogCosh,
    log_cosh,
)
from keras_reference.losses.loss import Loss
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

__all__ = [
    "BinaryCrossentropy",
    "BinaryFocalCrossentropy",
    "CTC",
    "CategoricalCrossentropy",
    "CategoricalFocalCrossentropy",
    "CategoricalGeneralizedCrossEntropy",
    "CategoricalHinge",
    "Circle",
    "CosineSimilarity",
    "Dice",
    "Hinge",
    "Huber",
    "KLDivergence",
    "LogCosh",
    "Loss",
    "MeanAbsoluteError",
    "MeanAbsolutePercentageError",
    "MeanSquaredError",
    "MeanSquaredLogarithmicError",
    "Poisson",
    "SparseCategoricalCrossentropy",
    "SquaredHinge",
    "Tversky",
    "binary_crossentropy",
    "binary_focal_crossentropy",
    "categorical_crossentropy",
    "categorical_focal_crossentropy",
    "categorical_generalized_cross_entropy",
    "categorical_hinge",
    "circle",
    "cosine_similarity",
    "ctc",
    "deserialize",
    "dice",
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
    "sparse_categorical_crossentropy",
    "squared_hinge",
    "tversky",
]
