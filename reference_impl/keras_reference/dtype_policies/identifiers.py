"""Policies by names and configurations, and back."""

import tensorflow as tf

from keras_reference import config as settings
from keras_reference.dtype_policies.awq_dtype_policy import AWQDTypePolicy
from keras_reference.dtype_policies.dtype_policy import DTypePolicy
from keras_reference.dtype_policies.gptq_dtype_policy import GPTQDTypePolicy
from keras_reference.dtype_policies.int4_dtype_policy import Int4DTypePolicy
from keras_reference.dtype_policies.quantized_dtype_policy import (
    QuantizedDTypePolicy,
)
from keras_reference.dtype_policies.quantized_float8_dtype_policy import (
    QuantizedFloat8DTypePolicy,
)
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)

_WITH_NUMBERS = {
    "gptq": GPTQDTypePolicy,
    "awq": AWQDTypePolicy,
    "int4": Int4DTypePolicy,
}


def serialize(dtype_policy):
    """Return the configuration that rebuilds a policy.

    Args:
        dtype_policy: DTypePolicy.

    Returns:
        Dictionary.

    Examples:
        >>> serialize(DTypePolicy("float16"))["config"]
        {'name': 'float16'}
    """
    return serialize_keras_object(dtype_policy)


def deserialize(config, custom_objects=None):
    """Return the policy that `serialize` was given.

    Args:
        config: Dictionary from `serialize`.
        custom_objects: Dictionary of names and classes of the user.

    Returns:
        DTypePolicy.

    Examples:
        >>> deserialize(serialize(DTypePolicy("mixed_float16")))
        <DTypePolicy "mixed_float16">
    """
    if isinstance(config, dict):
        # Earlier files, and users, leave the module out.
        config = {"module": "keras.dtype_policies"} | config
    return deserialize_keras_object(config, custom_objects=custom_objects)


def get(identifier):
    """Return the policy that `identifier` stands for.

    Args:
        identifier: `None` for `keras.config.dtype_policy()`, a name such as
            `"float32"`, `"mixed_float16"` or `"int8_from_float32"`, a dtype,
            a policy, or the configuration of one.

    Returns:
        DTypePolicy.

    Raises:
        ValueError: It stands for no policy.

    Examples:
        >>> get(None), get("float16")
        (<DTypePolicy "float32">, <DTypePolicy "float16">)
        >>> get("int8_from_float32")
        <QuantizedDTypePolicy "int8_from_float32">
    """
    if identifier is None:
        return settings.dtype_policy()
    policy = identifier
    if isinstance(identifier, dict):
        policy = deserialize(identifier)
    elif isinstance(identifier, str):
        policy = _from_name(identifier)
    elif isinstance(identifier, (tf.DType, type)) or hasattr(
        identifier, "itemsize"
    ):
        policy = DTypePolicy(tf.as_dtype(identifier).name)
    if not isinstance(policy, DTypePolicy):
        raise ValueError(
            "`dtype` must be a DTypePolicy, its configuration, or the name "
            f"of one. Received: dtype={identifier!r}."
        )
    return policy


def _from_name(name: str) -> DTypePolicy:
    mode, found, source = name.partition("_from_")
    if not found:
        return DTypePolicy(name)
    prefix, numbers, _ = mode.partition("/")
    if numbers and prefix in _WITH_NUMBERS:
        return _WITH_NUMBERS[prefix](mode, source)
    if mode == "float8":
        return QuantizedFloat8DTypePolicy(mode, source)
    return QuantizedDTypePolicy(mode, source)
