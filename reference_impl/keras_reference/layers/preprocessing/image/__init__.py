"""Layers that change images."""

from keras_reference.layers.preprocessing.image.center_crop import CenterCrop
from keras_reference.layers.preprocessing.image.random_brightness import (
    RandomBrightness,
)
from keras_reference.layers.preprocessing.image.random_contrast import (
    RandomContrast,
)
from keras_reference.layers.preprocessing.image.random_crop import RandomCrop
from keras_reference.layers.preprocessing.image.random_flip import RandomFlip
from keras_reference.layers.preprocessing.image.random_rotation import (
    RandomRotation,
)
from keras_reference.layers.preprocessing.image.random_translation import (
    RandomTranslation,
)
from keras_reference.layers.preprocessing.image.random_zoom import RandomZoom
from keras_reference.layers.preprocessing.image.resizing import Resizing

__all__ = [
    "CenterCrop",
    "RandomBrightness",
    "RandomContrast",
    "RandomCrop",
    "RandomFlip",
    "RandomRotation",
    "RandomTranslation",
    "RandomZoom",
    "Resizing",
]
