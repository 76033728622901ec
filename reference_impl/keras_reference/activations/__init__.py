"""Functions that a layer ends with; most are also in `keras.ops`."""

from keras_reference.activations.activations import (
    exponential,
    gelu,
    linear,
    mish,
    relu,
)
from keras_reference.activations.identifiers import (
    deserialize,
    get,
    serialize,
)
from keras_reference.ops.numpy import tanh
from keras_reference.ops.probabilities import (
    sigmoid,
    softmax,
)
from keras_reference.ops.rectifiers import (
    celu,
    elu,
    hard_silu,
    leaky_relu,
    relu6,
    selu,
    silu,
    softplus,
    sparse_plus,
    squareplus,
)
from keras_reference.ops.sigmoids import (
    glu,
    hard_shrink,
    hard_sigmoid,
    hard_tanh,
    log_sigmoid,
    soft_shrink,
    softsign,
    sparse_sigmoid,
    tanh_shrink,
    threshold,
)
from keras_reference.ops.softmaxes import (
    log_softmax,
    sparsemax,
)

# Names that users know from papers.
hard_swish, swish = hard_silu, silu

__all__ = [
    "celu",
    "deserialize",
    "elu",
    "exponential",
    "gelu",
    "get",
    "glu",
    "hard_shrink",
    "hard_sigmoid",
    "hard_silu",
    "hard_swish",
    "hard_tanh",
    "leaky_relu",
    "linear",
    "log_sigmoid",
    "log_softmax",
    "mish",
    "relu",
    "relu6",
    "selu",
    "serialize",
    "sigmoid",
    "silu",
    "soft_shrink",
    "softmax",
    "softplus",
    "softsign",
    "sparse_plus",
    "sparse_sigmoid",
    "sparsemax",
    "squareplus",
    "swish",
    "tanh",
    "tanh_shrink",
    "threshold",
]
