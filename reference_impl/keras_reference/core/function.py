"""A graph of operations, from symbolic inputs to symbolic outputs."""

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.masks import mask_of
from keras_reference.core.node import node_of
from keras_reference.core.operation import Operation


class Function(Operation):
    """The computation between some symbolic inputs and outputs.

    It is worked out once, as a list of steps. A step is an operation with the
    places of its arguments and results in a list of values, so that running
    the graph is one loop.

    Args:
        inputs: KerasTensor or nest of them.
        outputs: KerasTensor or nest of them, computed from `inputs`.
        name: String, the name; made up when `None`.

    Call arguments:
        inputs: Tensor or nest of them, with the structure of `inputs`.

    Raises:
        ValueError: `outputs` are not symbolic, or not computed from `inputs`;
            or two operations have the same name.

    Examples:
        >>> x = KerasTensor((None, 2))
        >>> function = Function(x, x + 1)
        >>> function(tf.constant([[1.0, 2.0]])).numpy().tolist()
        [[2.0, 3.0]]
    """

    def __init__(self, inputs, outputs, name=None):
        super().__init__(name)
        self.input_structure = inputs
        self.output_structure = outputs
        self.inputs = _symbolic("inputs", inputs)
        self.outputs = _symbolic("outputs", outputs)
        self.nodes, met = _sorted_nodes(self.inputs, self.outputs)
        self.operations = _by_distance(self.inputs, self.nodes, met)
        _check_names(self.operations)
        self._plan()

    def _plan(self) -> None:
        tensors = list(self.inputs)
        for node in self.nodes:
            tensors.extend(tf.nest.flatten(node.outputs))
        self._places = {id(tensor): i for i, tensor in enumerate(tensors)}
        self._steps = [self._step(node) for node in self.nodes]
        self._output_places = [self._places[id(out)] for out in self.outputs]
        self._has_one_output = isinstance(self.output_structure, KerasTensor)

    def _step(self, node) -> tuple:
        targets = [
            self._places[id(output)] for output in tf.nest.flatten(node.outputs)
        ]
        if node.kwargs or len(node.args) != 1 or len(targets) != 1:
            return node.operation, None, node, targets
        if not isinstance(node.args[0], KerasTensor):
            return node.operation, None, node, targets
        return node.operation, self._places[id(node.args[0])], node, targets[0]

    def __call__(self, inputs):
        values = [None] * len(self._places)
        values[: len(self.inputs)] = self.standardize(inputs)
        for operation, source, node, target in self._steps:
            if source is not None:
                values[target] = operation(values[source])
                continue
            args, kwargs = self._arguments(node, values)
            results = tf.nest.flatten(operation(*args, **kwargs))
            for place, result in zip(target, results, strict=True):
                values[place] = result
        if self._has_one_output:
            return values[self._output_places[0]]
        return tf.nest.pack_sequence_as(
            self.output_structure, [values[i] for i in self._output_places]
        )

    def _arguments(self, node, values: list) -> tuple:
        return tf.nest.map_structure(
            lambda leaf: (
                values[self._places[id(leaf)]]
                if isinstance(leaf, KerasTensor)
                else leaf
            ),
            (node.args, node.kwargs),
        )

    def standardize(self, inputs) -> list:
        """Return flat `inputs` in order, of the dtype and rank declared.

        Args:
            inputs: Tensor or nest of them, by position or by input name.

        Returns:
            List of tensors.

        Raises:
            ValueError: An input is missing, or its rank does not fit.
        """
        if isinstance(inputs, dict):
            inputs = self._by_name(inputs)
        leaves = tf.nest.flatten(inputs)
        if len(leaves) != len(self.inputs):
            raise ValueError(
                f"'{self.name}' takes {len(self.inputs)} inputs. "
                f"Received: {len(leaves)} inputs."
            )
        return [
            _fit(tensor, spec, self.name)
            for tensor, spec in zip(leaves, self.inputs, strict=True)
        ]

    def _by_name(self, inputs: dict):
        if isinstance(self.input_structure, dict):
            names = list(self.input_structure)
        else:
            names = [node_of(tensor).operation.name for tensor in self.inputs]
        missing = [name for name in names if name not in inputs]
        if missing:
            raise ValueError(
                f"Inputs by name must be among {names}. "
                f"Received: {list(inputs)}; missing: {missing}."
            )
        if isinstance(self.input_structure, dict):
            return {name: inputs[name] for name in names}
        return [inputs[name] for name in names]


def _fit(tensor, spec: KerasTensor, name: str):
    """Return `tensor` with the dtype and the rank of `spec`, and its mask."""
    if tensor is None:
        if getattr(_maker(spec), "optional", False):
            return None
        raise ValueError(
            f"Input '{spec.name}' of '{name}' must be a tensor. Received: "
            "None. Make it with `Input(..., optional=True)` to leave it out."
        )
    shape, mask = tuple(tensor.shape), mask_of(tensor)
    if tensor.dtype != spec.dtype:
        tensor = tf.cast(tensor, spec.dtype)
        if mask is not None:
            tensor._keras_mask = mask
    if len(shape) == len(spec.shape) - 1 and spec.shape[-1] == 1:
        return tf.expand_dims(tensor, -1)
    if len(shape) == len(spec.shape) + 1 and shape[-1] == 1:
        return tf.squeeze(tensor, -1)
    if len(shape) != len(spec.shape) or any(
        expected is not None and received not in (expected, None)
        for expected, received in zip(spec.shape, shape, strict=True)
    ):
        raise ValueError(
            f"Input '{spec.name}' of '{name}' must have shape {spec.shape}. "
            f"Received: shape={shape}."
        )
    return tensor


def _maker(tensor: KerasTensor):
    """Return the operation that made `tensor`, `None` where none did."""
    return tensor._keras_history and tensor._keras_history[0]


def _symbolic(argument: str, structure) -> list:
    leaves = tf.nest.flatten(structure)
    for leaf in leaves:
        if not isinstance(leaf, KerasTensor):
            raise ValueError(
                f"`{argument}` must be symbolic tensors, made by `Input` and "
                f"by layers called on it. Received: {argument}={leaf!r}."
            )
    return leaves


def _sorted_nodes(inputs: list, outputs: list) -> tuple:
    """Return the nodes that lead to `outputs`, each after its parents.

    Also returned are the operations, in the order in which the walk back from
    the outputs meets them. The walk keeps a stack of its own: deep models
    have more nodes than Python allows nested calls.
    """
    known = {id(tensor) for tensor in inputs}
    order, seen, met = [], set(), {}
    stack = [(tensor, False) for tensor in reversed(outputs)]
    while stack:
        tensor, parents_done = stack.pop()
        if id(tensor) in known:
            if is_start(tensor):
                met[tensor._keras_history[0]] = None
            continue
        if tensor._keras_history is None or is_start(tensor):
            raise ValueError(
                "`outputs` must be computed from `inputs`. "
                f"Received: outputs that need {tensor!r}, which is not there."
            )
        node = node_of(tensor)
        if parents_done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            met.setdefault(node.operation)
            stack.append((tensor, True))
            stack.extend((parent, False) for parent in reversed(node.inputs))
    # An input that no output needs is one of the graph all the same.
    starts = [tensor for tensor in inputs if is_start(tensor)]
    return order, list(
        met | {node_of(start).operation: None for start in starts}
    )


def _check_names(operations: list) -> None:
    """Raise if two operations share a name: configurations go by names."""
    names = [operation.name for operation in operations]
    if len(set(names)) < len(names):
        shared = next(name for name in names if names.count(name) > 1)
        raise ValueError(
            "Operations of a graph must have unique names. "
            f"Received: {names.count(shared)} with name='{shared}'. "
            "Pass another `name`."
        )


def is_start(tensor: KerasTensor) -> bool:
    """Return whether `tensor` is what an `Input` made."""
    return tensor._keras_history is not None and not node_of(tensor).inputs


def _by_distance(inputs: list, nodes: list, met: list) -> list:
    """Return the operations, those far from the outputs first.

    Keras lists layers by their greatest distance from an output, and among
    equals in the order in which the walk back from the outputs meets them.
    """
    known = {id(tensor) for tensor in inputs}
    distance: dict = {}
    for node in reversed(nodes):
        reach = distance.setdefault(node.operation, 0) + 1
        for tensor in node.inputs:
            if id(tensor) not in known or is_start(tensor):
                parent = tensor._keras_history[0]
                distance[parent] = max(distance.get(parent, 0), reach)
    farthest = max(distance.values(), default=0)
    place = {operation: i for i, operation in enumerate(met)}
    # What no output needs is an input.
    return sorted(
        met, key=lambda item: (-distance.get(item, farthest), place[item])
    )
