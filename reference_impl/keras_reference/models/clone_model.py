"""Copying models, with new weights."""

import tensorflow as tf

from keras_reference.core.node import node_of
from keras_reference.core.symbolic import FunctionOperation, record_function
from keras_reference.layers.core.input_layer import Input
from keras_reference.models.functional import Functional
from keras_reference.models.model import Model
from keras_reference.models.model_config import takes_a_graph
from keras_reference.models.sequential import Sequential
from keras_reference.saving.model_bytes import custom_objects_of
from keras_reference.saving.registry import CustomObjectScope
from keras_reference.saving.safe_mode import safe_mode_scope


def clone_model(
    model,
    input_tensors=None,
    clone_function=None,
    call_function=None,
    recursive=False,
    **kwargs,
):
    """Return a model of the same layers, made anew, with new weights.

    It is compiled like `model`, with an optimizer of its own, where that is.

    Args:
        model: Model.
        input_tensors: Symbolic tensor or nest of them, for the inputs; new
            ones when `None`.
        clone_function: Function from a layer to the layer in its place; makes
            an equal one when `None`.
        call_function: Function of a new layer and the arguments it is called
            with; just calls it when `None`. Only for a graph of layers.
        recursive: Boolean, whether `clone_function` also gets the layers of
            models inside, not these models.
        **kwargs: None is known; here for the error message.

    Returns:
        Model.

    Raises:
        ValueError: An argument is unknown, or not for this kind of model.

    Examples:
        >>> from keras_reference.layers import Dense, Input
        >>> model = Sequential([Input((3,)), Dense(2)])
        >>> copy = clone_model(model)
        >>> copy.layers[0] is model.layers[0], copy.output_shape
        (False, (None, 2))
    """
    if kwargs:
        raise ValueError(
            f"`clone_model` has no such arguments. Received: {kwargs}."
        )
    is_list = isinstance(model, Sequential)
    if call_function is not None and (is_list or model._function is None):
        raise ValueError(
            "`call_function` is for models made of `inputs` and `outputs`. "
            f"Received: call_function={call_function!r} for {model!r}."
        )

    def clone(layer):
        if recursive and isinstance(layer, Model):
            return clone_model(
                layer, clone_function=clone_function, recursive=True
            )
        return (clone_function or _equal_layer)(layer)

    if is_list:
        return _compiled_like(model, _clone_list(model, input_tensors, clone))
    if model._function is not None:
        call = call_function or _call
        copy = _clone_graph(model, input_tensors, clone, call)
        return _compiled_like(model, copy)
    if clone_function is not None or input_tensors is not None:
        raise ValueError(
            "The layers of a subclassed model cannot be replaced. Received: "
            f"clone_function={clone_function!r}, "
            f"input_tensors={input_tensors!r} for {model!r}."
        )
    copy = _equal_layer(model)
    if config := model.get_build_config():
        copy.build_from_config(config)
    return _compiled_like(model, copy)


def _compiled_like(model, copy):
    own = type(model).compile is not Model.compile
    if not model.compiled or (
        own and type(model).compile_from_config is Model.compile_from_config
    ):
        return copy
    with CustomObjectScope(custom_objects_of(model)), safe_mode_scope(False):
        copy.compile_from_config(model.get_compile_config())
    return copy


def _equal_layer(layer):
    return type(layer).from_config(layer.get_config())


def _call(layer, *args, **kwargs):
    return layer(*args, **kwargs)


def _clone_list(model, input_tensors, clone):
    start = tf.nest.flatten(input_tensors)
    if input_tensors is None:
        start = [_equal_input(tensor) for tensor in model.inputs or ()]
    return Sequential(
        [*start, *map(clone, model.layers)],
        trainable=model.trainable,
        name=model.name,
    )


def _equal_input(tensor):
    layer = node_of(tensor).operation
    return Input(
        batch_shape=layer.batch_shape,
        dtype=layer.dtype,
        name=layer.name,
        optional=layer.optional,
    )


def _clone_graph(model, input_tensors, clone, call):
    """Return a model of the same nodes, called on new inputs in order."""
    function = model._function
    starts = tf.nest.flatten(input_tensors)
    if input_tensors is None:
        starts = [_equal_input(tensor) for tensor in function.inputs]
    if len(starts) != len(function.inputs):
        raise ValueError(
            f"`input_tensors` must have {len(function.inputs)} tensors. "
            f"Received: {len(starts)} tensors."
        )
    tensors = {
        id(old): new for old, new in zip(function.inputs, starts, strict=True)
    }
    clones = {}

    def renewed(structure):
        return tf.nest.map_structure(
            lambda leaf: tensors.get(id(leaf), leaf), structure
        )

    for node in function.nodes:
        args, kwargs = renewed((node.args, node.kwargs))
        outputs = _call_clone(node.operation, clones, args, kwargs, clone, call)
        for old, new in zip(
            tf.nest.flatten(node.outputs),
            tf.nest.flatten(outputs),
            strict=True,
        ):
            tensors[id(old)] = new
    return _kind_of_graph(model)(
        renewed(function.input_structure),
        renewed(function.output_structure),
        name=model.name,
        trainable=model.trainable,
    )


def _kind_of_graph(model) -> type:
    # Of a class that makes its own graph there is no other instance.
    return type(model) if takes_a_graph(type(model)) else Functional


def _call_clone(operation, clones: dict, args, kwargs, clone, call):
    """Return what the copy of `operation` returns; the first call copies."""
    if isinstance(operation, FunctionOperation):
        return record_function(operation.function, args, kwargs, operation.name)
    if id(operation) not in clones:
        clones[id(operation)] = clone(operation)
    return call(clones[id(operation)], *args, **kwargs)
