"""What layers compute in: `keras.dtype_policies`."""

from keras_reference.dtype_policies.dtype_policy import (
    DTypePolicy as DTypePolicy,
)
from keras_reference.dtype_policies.dtype_policy import get as get
