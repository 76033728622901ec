"""Losses of weights and outputs: `keras.regularizers`."""

from keras_reference.regularizers.identifiers import deserialize, get, serialize
from keras_reference.regularizers.regularizer import Regularizer
from keras_reference.regularizers.regularizers import (
    L1,
    L1L2,
    L2,
    OrthogonalRegularizer,
)

# Names that users write in small letters, also as `keras.regularizers.l2`.
l1, l2, l1_l2 = L1, L2, L1L2
orthogonal_regularizer = OrthogonalRegularizer

__all__ = [
    "L1",
    "L1L2",
    "L2",
    "OrthogonalRegularizer",
    "Regularizer",
    "deserialize",
    "get",
    "l1",
    "l1_l2",
    "l2",
    "orthogonal_regularizer",
    "serialize",
]
