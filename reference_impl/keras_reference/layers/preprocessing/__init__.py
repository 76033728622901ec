"""Layers that prepare data: scaling, categories, text, images."""

from keras_reference.layers.preprocessing.category_encoding import (
    CategoryEncoding,
)
from keras_reference.layers.preprocessing.discretization import Discretization
from keras_reference.layers.preprocessing.hashed_crossing import HashedCrossing
from keras_reference.layers.preprocessing.hashing import Hashing
from keras_reference.layers.preprocessing.image import (
    AutoContrast,
    CenterCrop,
    MixUp,
    Pipeline,
    RandomBrightness,
    RandomColorDegeneration,
    RandomContrast,
    RandomCrop,
    RandomFlip,
    RandomGrayscale,
    RandomPosterization,
    RandomRotation,
    RandomTranslation,
    RandomZoom,
    Resizing,
)
from keras_reference.layers.preprocessing.integer_lookup import IntegerLookup
from keras_reference.layers.preprocessing.normalization import Normalization
from keras_reference.layers.preprocessing.rescaling import Rescaling
from keras_reference.layers.preprocessing.string_lookup import StringLookup
from keras_reference.layers.preprocessing.text_vectorization import (
    TextVectorization,
)

__all__ = [
    "AutoContrast",
    "CategoryEncoding",
    "CenterCrop",
    "Discretization",
    "HashedCrossing",
    "Hashing",
    "IntegerLookup",
    "MixUp",
    "Normalization",
    "Pipeline",
    "RandomBrightness",
    "RandomColorDegeneration",
    "RandomContrast",
    "RandomCrop",
    "RandomFlip",
    "RandomGrayscale",
    "RandomPosterization",
    "RandomRotation",
    "RandomTranslation",
    "RandomZoom",
    "Rescaling",
    "Resizing",
    "StringLookup",
    "TextVectorization",
]
