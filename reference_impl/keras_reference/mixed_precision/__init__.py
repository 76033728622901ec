"""Names of mixed precision: `keras.mixed_precision`."""

from keras_reference.config import dtype_policy, set_dtype_policy
from keras_reference.dtype_policies import DTypePolicy
from keras_reference.optimizers import LossScaleOptimizer

# Older names of the same.
Policy = DTypePolicy
global_policy = dtype_policy
set_global_policy = set_dtype_policy

__all__ = [
    "DTypePolicy",
    "LossScaleOptimizer",
    "Policy",
    "dtype_policy",
    "global_policy",
    "set_dtype_policy",
    "set_global_policy",
]
