"""Layers that change images."""

from keras_reference.layers.preprocessing.image.aug_mix import AugMix
from keras_reference.layers.preprocessing.image.auto_contrast import (
    AutoContrast,
)
from keras_reference.layers.preprocessing.image.center_crop import CenterCrop
from keras_reference.layers.preprocessing.image.contrast_limited_adaptive_histogram_equalization import (  # noqa: E501
    ContrastLimitedAdaptiveHistogramEqualization,
)
from keras_reference.layers.preprocessing.image.cut_mix import CutMix
from keras_reference.layers.preprocessing.image.equalization import Equalization
from keras_reference.layers.preprocessing.image.mix_up import MixUp
from keras_reference.layers.preprocessing.image.pipeline import Pipeline
from keras_reference.layers.preprocessing.image.rand_augment import RandAugment
from keras_reference.layers.preprocessing.image.random_brightness import (
    RandomBrightness,
)
from keras_reference.layers.preprocessing.image.random_color_degeneration import (  # noqa: E501
    RandomColorDegeneration,
)
from keras_reference.layers.preprocessing.image.random_color_jitter import (
    RandomColorJitter,
)
from keras_reference.layers.preprocessing.image.random_contrast import (
    RandomContrast,
)
from keras_reference.layers.preprocessing.image.random_crop import RandomCrop
from keras_reference.layers.preprocessing.image.random_elastic_transform import (  # noqa: E501
    RandomElasticTransform,
)
from keras_reference.layers.preprocessing.image.random_erasing import (
    RandomErasing,
)
from keras_reference.layers.preprocessing.image.random_flip import RandomFlip
from keras_reference.layers.preprocessing.image.random_gaussian_blur import (
    RandomGaussianBlur,
)
from keras_reference.layers.preprocessing.image.random_grayscale import (
    RandomGrayscale,
)
from keras_reference.layers.preprocessing.image.random_hue import RandomHue
from keras_reference.layers.preprocessing.image.random_invert import (
    RandomInvert,
)
from keras_reference.layers.preprocessing.image.random_perspective import (
    RandomPerspective,
)
from keras_reference.layers.preprocessing.image.random_posterization import (
    RandomPosterization,
)
from keras_reference.layers.preprocessing.image.random_rotation import (
    RandomRotation,
)
from keras_reference.layers.preprocessing.image.random_saturation import (
    RandomSaturation,
)
from keras_reference.layers.preprocessing.image.random_sharpness import (
    RandomSharpness,
)
from keras_reference.layers.preprocessing.image.random_shear import RandomShear
from keras_reference.layers.preprocessing.image.random_translation import (
    RandomTranslation,
)
from keras_reference.layers.preprocessing.image.random_zoom import RandomZoom
from keras_reference.layers.preprocessing.image.resizing import Resizing
from keras_reference.layers.preprocessing.image.solarization import Solarization

__all__ = [
    "AugMix",
    "AutoContrast",
    "CenterCrop",
    "ContrastLimitedAdaptiveHistogramEqualization",
    "CutMix",
    "Equalization",
    "MixUp",
    "Pipeline",
    "RandAugment",
    "RandomBrightness",
    "RandomColorDegeneration",
    "RandomColorJitter",
    "RandomContrast",
    "RandomCrop",
    "RandomElasticTransform",
    "RandomErasing",
    "RandomFlip",
    "RandomGaussianBlur",
    "RandomGrayscale",
    "RandomHue",
    "RandomInvert",
    "RandomPerspective",
    "RandomPosterization",
    "RandomRotation",
    "RandomSaturation",
    "RandomSharpness",
    "RandomShear",
    "RandomTranslation",
    "RandomZoom",
    "Resizing",
    "Solarization",
]
