"""Calling a layer that was made in a `RematScope`."""

import functools
import math

import tensorflow as tf

from keras_reference.core.dry_run import DryRun
from keras_reference.core.operation import Operation
from keras_reference.core.remat import remat
from keras_reference.core.symbolic import infer_output_spec


def recomputes(layer) -> bool:
    """Return whether the scope that a layer was made in is about it."""
    scope = layer._remat
    if scope is None or scope.mode == "list_of_layers":
        return scope is not None and layer.name in scope.layer_names
    return scope.mode is not None


def recomputed_call(layer, call, *args, **kwargs):
    """Call a layer as the scope that it was made in says.

    Args:
        layer: Layer.
        call: Function of the layer and of the arguments, which computes.
        *args: Arguments of the call.
        **kwargs: Further arguments of the call.

    Returns:
        Tensor or nest of tensors.
    """
    call, scope = functools.partial(call, layer), layer._remat
    if hasattr(layer, "autograph_info__"):
        call.autograph_info__ = layer.autograph_info__
    if scope.mode == "activations":
        return _with_recomputed_activation(layer, call, args, kwargs)
    limit = scope.output_size_threshold
    if scope.mode == "larger_than" and _size(call, args, kwargs) <= limit:
        return call(*args, **kwargs)
    return remat(call)(*args, **kwargs)


def _with_recomputed_activation(layer, call, args: tuple, kwargs: dict):
    activation = vars(layer).get("activation")
    # A layer as activation is one that was made in a scope itself, or not.
    if not callable(activation) or isinstance(activation, Operation):
        return call(*args, **kwargs)
    vars(layer)["activation"] = remat(activation)
    try:
        return call(*args, **kwargs)
    finally:
        vars(layer)["activation"] = activation


def _size(call, args: tuple, kwargs: dict) -> int:
    """Return the number of elements of the largest output."""
    with DryRun():
        outputs = infer_output_spec(call, args, kwargs)
    return max(
        math.prod(size or 1 for size in output.shape)
        for output in tf.nest.flatten(outputs)
    )
