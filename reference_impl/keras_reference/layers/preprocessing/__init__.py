"""Layers that prepare data: scaling, categories, text, images."""

from keras_reference.layers.preprocessing import image
from keras_reference.layers.preprocessing.category_encoding import (
    CategoryEncoding,
)
from keras_reference.layers.preprocessing.discretization import Discretization
from keras_reference.layers.preprocessing.hashed_crossing import HashedCrossing
from keras_reference.layers.preprocessing.hashing import Hashing
from keras_reference.layers.preprocessing.image import *  # noqa: F403
from keras_reference.layers.preprocessing.integer_lookup import IntegerLookup
from keras_reference.layers.preprocessing.normalization import Normalization
from keras_reference.layers.preprocessing.rescaling import Rescaling
from keras_reference.layers.preprocessing.string_lookup import StringLookup
from keras_reference.layers.preprocessing.text_vectorization import (
    TextVectorization,
)

__all__ = [
    *image.__all__,
    "CategoryEncoding",
    "Discretization",
    "HashedCrossing",
    "Hashing",
    "IntegerLookup",
    "Normalization",
    "Rescaling",
    "StringLookup",
    "TextVectorization",
]
