"""Functions of neural networks: `keras.ops.nn`."""

from keras_reference.ops.convolution import (
    conv,
    conv_transpose,
    depthwise_conv,
    separable_conv,
)
from keras_reference.ops.nn.attention import (
    dot_product_attention,
)
from keras_reference.ops.nn.blocks import (
    depth_to_space,
    fold,
    space_to_depth,
    unfold,
)
from keras_reference.ops.nn.crossentropies import (
    binary_crossentropy,
    categorical_crossentropy,
    sparse_categorical_crossentropy,
)
from keras_reference.ops.nn.ctc import (
    ctc_decode,
    ctc_loss,
)
from keras_reference.ops.nn.encodings import (
    multi_hot,
    polar,
    psnr,
)
from keras_reference.ops.nn.normalization import (
    batch_normalization,
    layer_normalization,
    moments,
    normalize,
    rms_normalization,
)
from keras_reference.ops.pooling import (
    adaptive_average_pool,
    adaptive_max_pool,
    average_pool,
    max_pool,
)
from keras_reference.ops.probabilities import (
    one_hot,
    sigmoid,
    softmax,
)
from keras_reference.ops.rectifiers import (
    celu,
    elu,
    gelu,
    hard_silu,
    leaky_relu,
    relu6,
    selu,
    silu,
    softplus,
    sparse_plus,
    squareplus,
)
from keras_reference.ops.rectifiers import (
    hard_silu as hard_swish,
)
from keras_reference.ops.rectifiers import (
    silu as swish,
)
from keras_reference.ops.relu import (
    relu,
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

__all__ = [
    "adaptive_average_pool",
    "adaptive_max_pool",
    "average_pool",
    "batch_normalization",
    "binary_crossentropy",
    "categorical_crossentropy",
    "celu",
    "conv",
    "conv_transpose",
    "ctc_decode",
    "ctc_loss",
    "depth_to_space",
    "depthwise_conv",
    "dot_product_attention",
    "elu",
    "fold",
    "gelu",
    "glu",
    "hard_shrink",
    "hard_sigmoid",
    "hard_silu",
    "hard_swish",
    "hard_tanh",
    "layer_normalization",
    "leaky_relu",
    "log_sigmoid",
    "log_softmax",
    "max_pool",
    "moments",
    "multi_hot",
    "normalize",
    "one_hot",
    "polar",
    "psnr",
    "relu",
    "relu6",
    "rms_normalization",
    "selu",
    "separable_conv",
    "sigmoid",
    "silu",
    "soft_shrink",
    "softmax",
    "softplus",
    "softsign",
    "space_to_depth",
    "sparse_categorical_crossentropy",
    "sparse_plus",
    "sparse_sigmoid",
    "sparsemax",
    "squareplus",
    "swish",
    "tanh_shrink",
    "threshold",
    "unfold",
]
