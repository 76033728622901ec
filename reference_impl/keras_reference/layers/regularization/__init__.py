"""Layers that keep a model from learning noise."""

from keras_reference.layers.regularization.activity_regularization import (
    ActivityRegularization,
)
from keras_reference.layers.regularization.alpha_dropout import AlphaDropout
from keras_reference.layers.regularization.dropout import Dropout
from keras_reference.layers.regularization.gaussian_dropout import (
    GaussianDropout,
)
from keras_reference.layers.regularization.gaussian_noise import GaussianNoise
from keras_reference.layers.regularization.spatial_dropout1d import (
    SpatialDropout1D,
)
from keras_reference.layers.regularization.spatial_dropout2d import (
    SpatialDropout2D,
)
from keras_reference.layers.regularization.spatial_dropout3d import (
    SpatialDropout3D,
)

__all__ = [
    "ActivityRegularization",
    "AlphaDropout",
    "Dropout",
    "GaussianDropout",
    "GaussianNoise",
    "SpatialDropout1D",
    "SpatialDropout2D",
    "SpatialDropout3D",
]
