"""A readable implementation of the Keras API on TensorFlow.

`import keras_reference as keras`, then as in the Keras documentation.
"""

from keras_reference import (
    activations,
    backend,
    callbacks,
    config,
    constraints,
    distribution,
    dtype_policies,
    initializers,
    layers,
    losses,
    metrics,
    mixed_precision,
    models,
    ops,
    optimizers,
    preprocessing,
    random,
    regularizers,
    saving,
    tree,
    utils,
)
from keras_reference.core.device import device
from keras_reference.core.function import Function
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.name_scope import name_scope
from keras_reference.core.operation import Operation
from keras_reference.core.remat import remat
from keras_reference.core.remat_scope import RematScope
from keras_reference.core.stateless_scope import StatelessScope
from keras_reference.core.symbolic_scope import SymbolicScope
from keras_reference.core.variable import Variable
from keras_reference.dtype_policies import DTypePolicy, FloatDTypePolicy
from keras_reference.initializers import Initializer
from keras_reference.layers import Input, InputSpec, Layer
from keras_reference.losses import Loss
from keras_reference.metrics import Metric
from keras_reference.models import Model, Sequential
from keras_reference.optimizers import Optimizer
from keras_reference.regularizers import Regularizer

__version__ = "0.1.0"


def version():
    """Return the version of this package.

    Returns:
        String.

    Examples:
        >>> version() == __version__
        True
    """
    return __version__


__all__ = [
    "DTypePolicy",
    "FloatDTypePolicy",
    "Function",
    "Initializer",
    "Input",
    "InputSpec",
    "KerasTensor",
    "Layer",
    "Loss",
    "Metric",
    "Model",
    "Operation",
    "Optimizer",
    "Regularizer",
    "RematScope",
    "Sequential",
    "StatelessScope",
    "SymbolicScope",
    "Variable",
    "activations",
    "backend",
    "callbacks",
    "config",
    "constraints",
    "device",
    "distribution",
    "dtype_policies",
    "initializers",
    "layers",
    "losses",
    "metrics",
    "mixed_precision",
    "models",
    "name_scope",
    "ops",
    "optimizers",
    "preprocessing",
    "random",
    "regularizers",
    "remat",
    "saving",
    "tree",
    "utils",
    "version",
]
