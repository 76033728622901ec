"""Graphs of operations as plain data, and back."""

import tensorflow as tf

from keras_reference.core.function import Function
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.node import node_of
from keras_reference.core.symbolic import FunctionOperation
from keras_reference.models.operation_config import (
    divide_arguments,
    is_operation,
    operation_from_config,
    operation_to_config,
)
from keras_reference.saving.serialization import (
    deserialize_keras_object,
    serialize_keras_object,
)


def graph_to_config(function: Function) -> dict:
    """Return the operations of a graph and how they are connected."""
    places = {
        id(node): place
        for operation in function.operations
        for place, node in enumerate(_nodes_in(function, operation))
    }
    return {
        "layers": [
            _operation_to_config(operation, function, places)
            for operation in function.operations
        ],
        "input_layers": _references(function.input_structure, places),
        "output_layers": _references(function.output_structure, places),
    }


def _nodes_in(function: Function, operation) -> list:
    """Return the operation's calls in the graph, in the order made."""
    inside = {id(node) for node in function.nodes}
    inside.update(
        id(node_of(tensor))
        for tensor in function.inputs
        if tensor._keras_history
    )
    return [n for n in operation._inbound_nodes if id(n) in inside]


def _operation_to_config(operation, function: Function, places: dict) -> dict:
    nodes = [node for node in _nodes_in(function, operation) if node.inputs]
    calls = [(node.args, node.kwargs) for node in nodes]
    if isinstance(operation, FunctionOperation):
        data = operation_to_config(operation)
        ((args, kwargs),) = calls
        args, kwargs, config = divide_arguments(
            operation.function, args, kwargs
        )
        calls = [(args, kwargs)]
        data["config"] = serialize_keras_object(
            {"name": operation.name, **config}
        )
    else:
        data = serialize_keras_object(operation)
    data["name"] = operation.name
    data["inbound_nodes"] = [
        {
            "args": tuple(_leaf_to_config(arg, places) for arg in args),
            "kwargs": _leaf_to_config(kwargs, places),
        }
        for args, kwargs in calls
    ]
    return data


def _leaf_to_config(value, places: dict):
    """Return an argument with symbolic tensors as references to nodes."""
    if isinstance(value, KerasTensor):
        return {
            "class_name": "__keras_tensor__",
            "config": {
                "shape": value.shape,
                "dtype": value.dtype,
                "keras_history": _reference(value, places),
            },
        }
    if isinstance(value, (list, tuple)):
        return type(value)([_leaf_to_config(item, places) for item in value])
    if isinstance(value, dict):
        return {key: _leaf_to_config(value[key], places) for key in value}
    return serialize_keras_object(value)


def _reference(tensor: KerasTensor, places: dict) -> list:
    operation, _, index = tensor._keras_history
    return [operation.name, places[id(node_of(tensor))], index]


def _references(structure, places: dict):
    if isinstance(structure, dict):
        return {key: _references(structure[key], places) for key in structure}
    if isinstance(structure, (list, tuple)):
        return type(structure)([_references(x, places) for x in structure])
    return _reference(structure, places)


def graph_from_config(config: dict, custom_objects=None) -> tuple:
    """Return the inputs and outputs of a graph, its operations called anew.

    An operation may be called on what a later one in the list returns, so the
    calls that are ready are made in rounds until none is left.
    """
    operations, waiting, outputs = {}, [], {}
    for data in config["layers"]:
        operation = _operation(data, custom_objects)
        operations[data["name"]] = operation
        if not data["inbound_nodes"]:
            outputs[data["name"], 0] = operation.output
        for place, node in enumerate(data["inbound_nodes"]):
            waiting.append((data["name"], place, node))
    while waiting:
        postponed = []
        for name, place, node in waiting:
            ready = place == 0 or (name, place - 1) in outputs
            if not ready or not _is_ready(node, outputs):
                postponed.append((name, place, node))
                continue
            args = _arguments(node["args"], outputs)
            kwargs = _arguments(node["kwargs"], outputs)
            outputs[name, place] = operations[name](*args, **kwargs)
        if len(postponed) == len(waiting):
            raise ValueError(
                "Calls must not need each other's results in a circle. "
                f"Received: {sorted({name for name, *_ in waiting})}."
            )
        waiting = postponed
    return (
        _tensors(config["input_layers"], outputs),
        _tensors(config["output_layers"], outputs),
    )


def _operation(data: dict, custom_objects):
    if is_operation(data):
        return operation_from_config(data)
    return deserialize_keras_object(data, custom_objects)


def _history(value):
    """Return the reference in a saved symbolic tensor, or `None`."""
    if isinstance(value, dict) and value.get("class_name") == (
        "__keras_tensor__"
    ):
        return value["config"]["keras_history"]
    return None


def _is_ready(value, outputs: dict) -> bool:
    reference = _history(value)
    if reference is not None:
        return (reference[0], reference[1]) in outputs
    if isinstance(value, dict):
        return all(_is_ready(item, outputs) for item in value.values())
    if isinstance(value, (list, tuple)):
        return all(_is_ready(item, outputs) for item in value)
    return True


def _arguments(value, outputs: dict):
    reference = _history(value)
    if reference is not None:
        return _tensors(reference, outputs)
    if isinstance(value, dict) and "class_name" not in value:
        return {key: _arguments(value[key], outputs) for key in value}
    if isinstance(value, (list, tuple)):
        return type(value)([_arguments(item, outputs) for item in value])
    return deserialize_keras_object(value)


def _tensors(reference, outputs: dict):
    """Return the tensors that a nest of references stands for."""
    if isinstance(reference, dict):
        return {key: _tensors(reference[key], outputs) for key in reference}
    if isinstance(reference[0], str):
        name, place, index = reference
        return tf.nest.flatten(outputs[name, place])[index]
    return type(reference)([_tensors(item, outputs) for item in reference])
