"""Functions of tensors, also of symbolic ones."""

from keras_reference.ops.core import (
    cast,
    convert_to_numpy,
    convert_to_tensor,
    shape,
)
from keras_reference.ops.logic import any, not_equal
from keras_reference.ops.nn import one_hot, sigmoid, softmax
from keras_reference.ops.numpy import (
    abs,
    add,
    argmax,
    divide,
    exp,
    log,
    matmul,
    max,
    maximum,
    mean,
    minimum,
    multiply,
    reshape,
    square,
    subtract,
    sum,
    tanh,
)
from keras_reference.ops.relu import relu
from keras_reference.ops.sequence_mask import sequence_mask

__all__ = [
    "abs",
    "add",
    "any",
    "argmax",
    "cast",
    "convert_to_numpy",
    "convert_to_tensor",
    "divide",
    "exp",
    "log",
    "matmul",
    "max",
    "maximum",
    "mean",
    "minimum",
    "multiply",
    "not_equal",
    "one_hot",
    "relu",
    "reshape",
    "sequence_mask",
    "shape",
    "sigmoid",
    "softmax",
    "square",
    "subtract",
    "sum",
    "tanh",
]
