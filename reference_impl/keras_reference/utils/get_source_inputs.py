"""From a symbolic tensor back to where it comes from."""

from keras_reference.core.nests import unique
from keras_reference.core.node import node_of


def get_source_inputs(tensor):
    """Return the symbolic inputs that a symbolic tensor is computed from.

    Args:
        tensor: KerasTensor.

    Returns:
        List of KerasTensor, made by `Input`.

    Examples:
        >>> from keras_reference.layers import Dense, Input
        >>> x = Input((3,))
        >>> get_source_inputs(Dense(2)(x))[0] is x
        True
    """
    found, seen, stack = [], set(), [tensor]
    while stack:
        current = stack.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        has_node = current._keras_history is not None
        parents = node_of(current).inputs if has_node else []
        stack.extend(reversed(parents))
        if not parents:
            found.append(current)
    return unique(found)
