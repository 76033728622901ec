"""Layers that change images."""

from keras_reference.layers.preprocessing.image.auto_contrast import (
    AutoContrast,
)
from keras_reference.layers.preprocessing.image.center_crop import CenterCrop
from keras_reference.layers.preprocessing.image.mix_up import MixUp
from keras_reference.layers.preprocessing.image.pipeline import Pipeline
from keras_reference.layers.preprocessing.image.random_brightness import (
    RandomBrightness,
)
from keras_reference.layers.preprocessing.image.random_color_degeneration import (  # noqa: E501
    RandomColorDegeneration,
)
from keras_reference.layers.preprocessing.image.random_contrast import (
    RandomContrast,
)
from keras_reference.layers.preprocessing.image.random_crop import RandomCrop
from keras_reference.layers.preprocessing.image.random_flip import RandomFlip
from keras_reference.layers.preprocessing.image.random_grayscale import (
    RandomGrayscale,
)
from keras_reference.layers.preprocessing.image.random_posterization import (
    RandomPosterization,
)
from keras_reference.layers.preprocessing.image.random_rotation import (
    RandomRotation,
)
from keras_reference.layers.preprocessing.image.random_translation import (
    RandomTranslation,
)
from keras_reference.layers.preprocessing.image.random_zoom import RandomZoom
from keras_reference.layers.preprocessing.image.resizing import Resizing

__all__ = [
    "AutoContrast",
    "CenterCrop",
    "MixUp",
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
    "Resizing",
]
