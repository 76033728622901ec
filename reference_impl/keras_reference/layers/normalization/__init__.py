"""Layers that give activations a common mean and scale."""

from keras_reference.layers.normalization.batch_normalization import (
    BatchNormalization,
)
from keras_reference.layers.normalization.group_normalization import (
    GroupNormalization,
)
from keras_reference.layers.normalization.layer_normalization import (
    LayerNormalization,
)
from keras_reference.layers.normalization.rms_normalization import (
    RMSNormalization,
)
from keras_reference.layers.normalization.spectral_normalization import (
    SpectralNormalization,
)
from keras_reference.layers.normalization.unit_normalization import (
    UnitNormalization,
)

__all__ = [
    "BatchNormalization",
    "GroupNormalization",
    "LayerNormalization",
    "RMSNormalization",
    "SpectralNormalization",
    "UnitNormalization",
]
