"""Graphs that start in the middle of another one."""

import tensorflow as tf

from keras_reference.core.function import Function, is_start
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.symbolic import FunctionOperation, record_function
from keras_reference.layers.core.input_layer import Input


def start_at_inputs(inputs, outputs):
    """Return the ends of a graph that starts with what `Input` returns.

    Where an input is a tensor that a layer made, an `Input` takes its place,
    and the layers behind it, the same ones, are called once more.

    Args:
        inputs: KerasTensor or nest of them.
        outputs: KerasTensor or nest of them, computed from `inputs`.

    Returns:
        Tuple of two nests, as `inputs` and `outputs`.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> middle = Dense(2)(Input((3,)))
        >>> start, end = start_at_inputs(middle, Dense(1)(middle))
        >>> is_start(start), start.shape, end.shape
        (True, (None, 2), (None, 1))
    """
    leaves = tf.nest.flatten((inputs, outputs))
    if not all(isinstance(leaf, KerasTensor) for leaf in leaves):
        return inputs, outputs
    if all(is_start(tensor) for tensor in tf.nest.flatten(inputs)):
        return inputs, outputs
    function = Function(inputs, outputs)
    tensors = {id(tensor): _start(tensor) for tensor in function.inputs}

    def renewed(structure):
        return tf.nest.map_structure(
            lambda leaf: tensors.get(id(leaf), leaf), structure
        )

    for node in function.nodes:
        args, kwargs = renewed((node.args, node.kwargs))
        results = _call(node.operation, args, kwargs)
        for old, new in zip(
            tf.nest.flatten(node.outputs),
            tf.nest.flatten(results),
            strict=True,
        ):
            tensors[id(old)] = new
    return renewed(inputs), renewed(outputs)


def _call(operation, args: tuple, kwargs: dict):
    if isinstance(operation, FunctionOperation):
        return record_function(operation.function, args, kwargs, operation.name)
    return operation(*args, **kwargs)


def _start(tensor: KerasTensor) -> KerasTensor:
    if is_start(tensor):
        return tensor
    return Input(batch_shape=tensor.shape, dtype=tensor.dtype)
