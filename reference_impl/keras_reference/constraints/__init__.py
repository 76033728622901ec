"""What weights may be: `keras.constraints`."""

from keras_reference.constraints.constraint import Constraint
from keras_reference.constraints.constraints import (
    MaxNorm,
    MinMaxNorm,
    NonNeg,
    UnitNorm,
)
from keras_reference.constraints.identifiers import deserialize, get, serialize

# Names that users write in small letters, also as `keras.constraints.max_norm`.
max_norm, min_max_norm = MaxNorm, MinMaxNorm
non_neg, unit_norm = NonNeg, UnitNorm

__all__ = [
    "Constraint",
    "MaxNorm",
    "MinMaxNorm",
    "NonNeg",
    "UnitNorm",
    "deserialize",
    "get",
    "max_norm",
    "min_max_norm",
    "non_neg",
    "serialize",
    "unit_norm",
]
