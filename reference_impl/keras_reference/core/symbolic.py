"""Calling TensorFlow functions on tensors that have no value yet."""

import functools

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.naming import snake_case, unique_name
from keras_reference.core.node import Node
from keras_reference.core.operation import Operation
from keras_reference.core.traced_specs import remembered

# The types of what is symbolic or may hold what is.
_NESTS = {KerasTensor, list, tuple, dict}
_REFUSED = (tf.errors.OpError, AttributeError, TypeError, ValueError)


def traced_spec(function, args: tuple, kwargs: dict):
    """Return what `function` would return, traced once for equal calls."""
    return remembered(infer_output_spec, function, args, kwargs)


def symbolic_op(function, spec=traced_spec, explain=None):
    """Decorate a TensorFlow function so that it can build functional models.

    With a `KerasTensor` anywhere in its arguments the call is recorded as a
    node, and its result is a `KerasTensor` whose shape and dtype come from
    tracing the function. With anything else the function just runs.

    Args:
        function: Callable, a function of tensors.
        spec: Callable, that returns the symbolic result for the function, its
            arguments by position and those by name.
        explain: Callable, that returns the error to raise for an error and
            the same; None where the function's own are clear.

    Returns:
        The decorated function.

    Examples:
        >>> @symbolic_op
        ... def double(x):
        ...     return x * 2
        >>> double(3)
        6
        >>> double(KerasTensor((None, 3))).shape
        (None, 3)
    """

    @functools.wraps(function)
    def operation(*args, **kwargs):
        try:
            # First what is fast: most calls have only tensors and numbers.
            if _NESTS.isdisjoint(map(type, args)) and not kwargs:
                return function(*args)
            if is_symbolic(args) or is_symbolic(kwargs.values()):
                outputs = spec(function, args, kwargs)
                return _record(function, args, kwargs, outputs)
            return function(*args, **kwargs)
        except _REFUSED as error:
            told = explain and explain(error, function, args, kwargs)
            if told is None:
                raise
            raise told from error

    return operation


def is_symbolic(values) -> bool:
    """Return whether a `KerasTensor` is among `values`, at any depth."""
    for value in values:
        kind = type(value)
        if kind is KerasTensor:
            return True
        if kind in (list, tuple):
            if is_symbolic(value):
                return True
        elif kind is dict and is_symbolic(value.values()):
            return True
    return False


class FunctionOperation(Operation):
    """A function of tensors as a node's operation.

    Args:
        function: Callable, run when the model is called.
        name: String, the name; made from the function's when `None`.
    """

    def __init__(self, function, name=None):
        name = name or unique_name(snake_case(function.__name__.strip("_")))
        super().__init__(name)
        self.function = function

    def __call__(self, *args, **kwargs):
        return self.function(*args, **kwargs)


def record_function(function, args: tuple, kwargs: dict, name=None):
    """Return the symbolic result of `function`, recorded as a node."""
    outputs = infer_output_spec(function, args, kwargs)
    return _record(function, args, kwargs, outputs, name)


def _record(function, args: tuple, kwargs: dict, outputs, name=None):
    Node(FunctionOperation(function, name), args, kwargs, outputs)
    return outputs


def infer_output_spec(function, args: tuple, kwargs: dict):
    """Return what `function` would return, as symbolic tensors."""
    return tf.nest.map_structure(
        lambda output: KerasTensor(output.shape, output.dtype),
        trace(function, args, kwargs),
    )


def trace(function, args: tuple, kwargs: dict):
    """Return what `function` returns in a graph, for symbolic arguments.

    It is a graph of its own, which is thrown away. Such a graph, unlike a
    `tf.function`, costs little: no variables are lifted, no signature is made,
    nothing is compiled.
    """
    with tf.__internal__.FuncGraph("output_spec").as_default():
        args, kwargs = tf.nest.map_structure(_placeholder, (args, kwargs))
        return function(*args, **kwargs)


def _placeholder(leaf):
    if not isinstance(leaf, KerasTensor):
        return leaf
    return tf.compat.v1.placeholder(leaf.dtype, leaf.shape)


def symbolic_inputs(shape, dtype="float32"):
    """Return symbolic tensors for a shape or a nest of shapes.

    Examples:
        >>> [tensor.shape for tensor in symbolic_inputs([(None, 2), (3,)])]
        [(None, 2), (3,)]
        >>> type(symbolic_inputs(((None, 2), (3,)))).__name__
        'tuple'
    """
    if isinstance(shape, dict):
        return {key: symbolic_inputs(shape[key], dtype) for key in shape}
    if all(size is None or isinstance(size, int) for size in shape):
        return KerasTensor(shape, dtype)
    return type(shape)([symbolic_inputs(item, dtype) for item in shape])
