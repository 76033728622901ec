"""Layers that prepare data: scaling, categories, text, images, sound."""

from keras_reference.layers.preprocessing.category_encoding import (
    CategoryEncoding,
)
from keras_reference.layers.preprocessing.discretization import Discretization
from keras_reference.layers.preprocessing.hashed_crossing import HashedCrossing
from keras_reference.layers.preprocessing.hashing import Hashing
from keras_reference.layers.preprocessing.image import (
    AugMix,
    AutoContrast,
    CenterCrop,
    ContrastLimitedAdaptiveHistogramEqualization,
    CutMix,
    Equalization,
    MixUp,
    Pipeline,
    RandAugment,
    RandomBrightness,
    RandomColorDegeneration,
    RandomColorJitter,
    RandomContrast,
    RandomCrop,
    RandomElasticTransform,
    RandomErasing,
    RandomFlip,
    RandomGaussianBlur,
    RandomGrayscale,
    RandomHue,
    RandomInvert,
    RandomPerspective,
    RandomPosterization,
    RandomRotation,
    RandomSaturation,
    RandomSharpness,
    RandomShear,
    RandomTranslation,
    RandomZoom,
    Resizing,
    Solarization,
)
from keras_reference.layers.preprocessing.integer_lookup import IntegerLookup
from keras_reference.layers.preprocessing.mel_spectrogram import (
    MelSpectrogram,
)
from keras_reference.layers.preprocessing.normalization import Normalization
from keras_reference.layers.preprocessing.rescaling import Rescaling
from keras_reference.layers.preprocessing.stft_spectrogram import (
    STFTSpectrogram,
)
from keras_reference.layers.preprocessing.string_lookup import StringLookup
from keras_reference.layers.preprocessing.text_vectorization import (
    TextVectorization,
)

__all__ = [
    "AugMix",
    "AutoContrast",
    "CategoryEncoding",
    "CenterCrop",
    "ContrastLimitedAdaptiveHistogramEqualization",
    "CutMix",
    "Discretization",
    "Equalization",
    "HashedCrossing",
    "Hashing",
    "IntegerLookup",
    "MelSpectrogram",
    "MixUp",
    "Normalization",
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
    "Rescaling",
    "Resizing",
    "STFTSpectrogram",
    "Solarization",
    "StringLookup",
    "TextVectorization",
]
