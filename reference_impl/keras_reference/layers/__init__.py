"""Layers: `keras.layers`."""

from keras_reference.core.input_spec import InputSpec
from keras_reference.layers import (
    activations,
    attention,
    convolutional,
    merging,
    normalization,
    pooling,
    preprocessing,
    regularization,
    reshaping,
    rnn,
)
from keras_reference.layers.activations import *  # noqa: F403
from keras_reference.layers.attention import *  # noqa: F403
from keras_reference.layers.convolutional import *  # noqa: F403
from keras_reference.layers.core.activation import Activation
from keras_reference.layers.core.dense import Dense
from keras_reference.layers.core.einsum_dense import EinsumDense
from keras_reference.layers.core.embedding import Embedding
from keras_reference.layers.core.identity import Identity
from keras_reference.layers.core.input_layer import Input, InputLayer
from keras_reference.layers.core.lambda_layer import Lambda
from keras_reference.layers.core.masking import Masking
from keras_reference.layers.core.wrapper import Wrapper
from keras_reference.layers.identifiers import deserialize, serialize
from keras_reference.layers.layer import Layer
from keras_reference.layers.merging import *  # noqa: F403
from keras_reference.layers.normalization import *  # noqa: F403
from keras_reference.layers.pooling import *  # noqa: F403
from keras_reference.layers.preprocessing import *  # noqa: F403
from keras_reference.layers.regularization import *  # noqa: F403
from keras_reference.layers.reshaping import *  # noqa: F403
from keras_reference.layers.rnn import *  # noqa: F403

__all__ = [
    *activations.__all__,
    *attention.__all__,
    *convolutional.__all__,
    *merging.__all__,
    *normalization.__all__,
    *pooling.__all__,
    *preprocessing.__all__,
    *regularization.__all__,
    *reshaping.__all__,
    *rnn.__all__,
    "Activation",
    "Dense",
    "EinsumDense",
    "Embedding",
    "Identity",
    "Input",
    "InputLayer",
    "InputSpec",
    "Lambda",
    "Layer",
    "Masking",
    "Wrapper",
    "deserialize",
    "serialize",
]
