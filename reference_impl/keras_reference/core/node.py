"""One call of an operation on symbolic tensors."""

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor


class Node:
    """One call: an operation, what it was called on, and what it returned.

    Making a node adds it to its operation and to the history of its outputs.

    Args:
        operation: Operation that was called.
        args: Tuple, the positional arguments, symbolic tensors among them.
        kwargs: Dictionary, the arguments given by name.
        outputs: Symbolic tensor, or a nest of them, that the call returned.
    """

    def __init__(self, operation, args, kwargs, outputs):
        self.operation = operation
        self.args = args
        self.kwargs = kwargs
        self.outputs = outputs
        self.inputs = [
            leaf
            for leaf in tf.nest.flatten((args, kwargs))
            if isinstance(leaf, KerasTensor)
        ]
        index = len(operation._inbound_nodes)
        operation._inbound_nodes.append(self)
        for position, output in enumerate(tf.nest.flatten(outputs)):
            output._keras_history = (operation, index, position)

    @property
    def input_structure(self):
        """The first argument, or the only symbolic tensor of the call."""
        return self.args[0] if self.args else self.inputs[0]

    @property
    def parents(self):
        """List of the nodes that made the inputs of this one."""
        return [node_of(tensor) for tensor in self.inputs]


def node_of(tensor: KerasTensor) -> Node:
    """Return the node that made `tensor`."""
    operation, index, _ = tensor._keras_history
    return operation._inbound_nodes[index]
