"""What layers compute in: `keras.dtype_policies`."""

from keras_reference.dtype_policies.awq_dtype_policy import AWQDTypePolicy
from keras_reference.dtype_policies.dtype_policy import DTypePolicy
from keras_reference.dtype_policies.dtype_policy_map import DTypePolicyMap
from keras_reference.dtype_policies.float_dtype_policy import FloatDTypePolicy
from keras_reference.dtype_policies.gptq_dtype_policy import GPTQDTypePolicy
from keras_reference.dtype_policies.identifiers import (
    deserialize,
    get,
    serialize,
)
from keras_reference.dtype_policies.int4_dtype_policy import Int4DTypePolicy
from keras_reference.dtype_policies.quantized_dtype_policy import (
    QuantizedDTypePolicy,
)
from keras_reference.dtype_policies.quantized_float8_dtype_policy import (
    QuantizedFloat8DTypePolicy,
)

__all__ = [
    "AWQDTypePolicy",
    "DTypePolicy",
    "DTypePolicyMap",
    "FloatDTypePolicy",
    "GPTQDTypePolicy",
    "Int4DTypePolicy",
    "QuantizedDTypePolicy",
    "QuantizedFloat8DTypePolicy",
    "deserialize",
    "get",
    "serialize",
]
