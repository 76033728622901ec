"""Calling a layer with its weights in the dtype of its computation."""

import tensorflow as tf


def call_with_cast_weights(layer, *args, **kwargs):
    """Call `layer.call` while its weights read as tensors of another dtype.

    Mixed precision keeps weights in float32 and computes in float16. For the
    time of the call, each attribute of the layer that is such a weight, or a
    list, tuple or dictionary with one, holds a cast tensor instead, which can
    be assigned to like the weight. Nothing is cast twice in a call, and
    layers of one dtype pay nothing.
    """
    dtype = layer._compute_dtype
    stored = {}
    for name in layer._state_names:
        value = vars(layer)[name]
        if name != "_weights" and _holds_weights(value):
            stored[name] = value
            vars(layer)[name] = _cast(value, dtype)
    try:
        return type(layer).call(layer, *args, **kwargs)
    finally:
        vars(layer).update(stored)


def _holds_weights(value) -> bool:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return any(_holds_weights(item) for item in value)
    # In a stateless call a tensor stands for the weight.
    weight = getattr(value, "__dict__", {}).get("stands_for", value)
    is_float = isinstance(weight, tf.Variable) and weight.dtype.is_floating
    return is_float and getattr(weight, "autocast", True)


def _cast(value, dtype):
    if isinstance(value, dict):
        return type(value)({key: _cast(value[key], dtype) for key in value})
    if isinstance(value, (list, tuple)):
        return type(value)([_cast(item, dtype) for item in value])
    if not _holds_weights(value):
        return value
    tensor = tf.cast(tf.convert_to_tensor(value), dtype)
    for name in ("assign", "assign_add", "assign_sub"):
        setattr(tensor, name, _assignment(value, name))
    return tensor


def _assignment(weight, name: str):
    def assign(value):
        return getattr(weight, name)(tf.cast(value, weight.dtype))

    return assign
