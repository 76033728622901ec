"""Calling a layer with its weights in the dtype of its computation."""

import contextlib

import tensorflow as tf


def call_with_cast_weights(layer, *args, **kwargs):
    """Call `layer.call` while its weights read as tensors of another dtype.

    Mixed precision keeps weights in float32 and computes in float16. Nothing
    is cast twice in a call, and layers of one dtype pay nothing.
    """
    with weights_as_tensors(layer):
        return type(layer).call(layer, *args, **kwargs)


@contextlib.contextmanager
def weights_as_tensors(layer):
    """Read the floating weights of a layer once, in its compute dtype.

    Inside, each attribute of the layer that is such a weight, or a list,
    tuple or dictionary with one, holds a tensor instead, which can be
    assigned to like the weight.

    Args:
        layer: Layer; those inside it keep their weights.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> layer = Dense(1, dtype="mixed_bfloat16")
        >>> layer.build((None, 2))
        >>> with weights_as_tensors(layer):
        ...     layer.kernel.dtype.name
        'bfloat16'
        >>> layer.kernel.dtype.name
        'float32'
    """
    dtype = layer._compute_dtype
    stored = {}
    for name in layer._state_names:
        value = vars(layer)[name]
        if name != "_weights" and _holds_weights(value):
            stored[name] = value
            vars(layer)[name] = _cast(value, dtype)
    try:
        yield
    finally:
        vars(layer).update(stored)


def _holds_weights(value) -> bool:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return any(_holds_weights(item) for item in value)
    is_float = isinstance(value, tf.Variable) and value.dtype.is_floating
    return is_float and getattr(value, "autocast", True)


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
