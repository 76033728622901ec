"""What a node of a functional graph calls: a layer or a function."""

from keras_reference.core.naming import snake_case, unique_name


class Operation:
    """Something with a name that can be called on symbolic tensors.

    Args:
        name: String, the name; made from the class name when `None`.

    Raises:
        ValueError: `name` is not a string, or holds `/`.

    Examples:
        >>> Operation(name="scale").name
        'scale'
    """

    def __init__(self, name=None):
        if name is None:
            name = unique_name(snake_case(type(self).__name__))
        if not isinstance(name, str) or "/" in name:
            raise ValueError(
                f"`name` must be a string without `/`. Received: name={name!r}."
            )
        self.name = name
        self._inbound_nodes = []

    @property
    def input(self):
        """The symbolic input of the operation, when called exactly once."""
        return self._only_node("input").input_structure

    @property
    def output(self):
        """The symbolic output of the operation, when called exactly once."""
        return self._only_node("output").outputs

    def _only_node(self, attribute: str):
        if len(self._inbound_nodes) != 1:
            raise AttributeError(
                f"`{attribute}` needs an operation called on symbolic tensors "
                f"exactly once. Received: {self.name} called "
                f"{len(self._inbound_nodes)} times."
            )
        return self._inbound_nodes[0]
