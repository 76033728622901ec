"""What a node of a functional graph calls: a layer or a function."""

from keras_reference.core.init_arguments import given_arguments
from keras_reference.core.naming import snake_case, unique_name


class Operation:
    """Something with a name that can be called on symbolic tensors.

    A subclass computes in `call`. On symbolic tensors a call is recorded as a
    node of a graph, and returns what `compute_output_spec` says.

    Args:
        name: String, the name; made from the class name when `None`.

    Raises:
        ValueError: `name` is not a string, or holds `/`.

    Examples:
        >>> Operation(name="scale").name
        'scale'

        >>> from keras_reference import Input, Model
        >>> class Scale(Operation):
        ...     def __init__(self, factor, name=None):
        ...         super().__init__(name)
        ...         self.factor = factor
        ...
        ...     def call(self, x):
        ...         return x * self.factor
        >>> scale = Scale(3.0)
        >>> scale(2.0), scale(Input((4,))).shape, scale.get_config()["factor"]
        (6.0, (None, 4), 3.0)
    """

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        # What `get_config` falls back on where a class has none of its own.
        object.__setattr__(made, "_init_arguments", (args, kwargs))
        return made

    def __init__(self, name=None):
        if name is None:
            name = unique_name(snake_case(type(self).__name__))
        if not isinstance(name, str) or "/" in name:
            raise ValueError(
                f"`name` must be a string without `/`. Received: name={name!r}."
            )
        self.name = name
        self._inbound_nodes = []

    def __call__(self, *args, **kwargs):
        # Here, not at the top: symbolic calls are nodes of operations.
        from keras_reference.core.symbolic import is_symbolic

        if is_symbolic(args) or is_symbolic(kwargs.values()):
            return self.symbolic_call(*args, **kwargs)
        return self.call(*args, **kwargs)

    def call(self, *args, **kwargs):
        """Compute the output; every operation overrides it.

        Args:
            *args: Tensors.
            **kwargs: Further arguments.

        Returns:
            Tensor or nest of tensors.
        """
        raise NotImplementedError(
            f"{type(self).__name__} must have a `call` method. "
            f"Received: a call of '{self.name}' without one."
        )

    def symbolic_call(self, *args, **kwargs):
        """Record a call on symbolic tensors as a node of a graph.

        Args:
            *args: Symbolic tensors, as for `call`.
            **kwargs: Further arguments, as for `call`.

        Returns:
            Symbolic tensor or nest of them.
        """
        from keras_reference.core.node import Node

        outputs = self.compute_output_spec(*args, **kwargs)
        Node(self, args, kwargs, outputs)
        return outputs

    def compute_output_spec(self, *args, **kwargs):
        """Return what a call would return, as symbolic tensors.

        Args:
            *args: Symbolic tensors, as for `call`.
            **kwargs: Further arguments, as for `call`.

        Returns:
            Symbolic tensor or nest of them.
        """
        from keras_reference.core.symbolic import infer_output_spec

        return infer_output_spec(self.call, args, kwargs)

    def get_config(self):
        """Return the arguments that the operation was made with.

        Returns:
            Dictionary that `from_config` accepts.
        """
        return {**given_arguments(self), "name": self.name}

    @classmethod
    def from_config(cls, config):
        """Return the operation that `config` describes.

        Args:
            config: Dictionary, from `get_config`.

        Returns:
            Operation.
        """
        return cls(**config)

    @property
    def input(self):
        """The symbolic input of the first call of the operation."""
        return self._first_node("input").input_structure

    @property
    def output(self):
        """The symbolic output of the first call of the operation."""
        return self._first_node("output").outputs

    def _first_node(self, attribute: str):
        if not self._inbound_nodes:
            raise AttributeError(
                f"`{attribute}` needs an operation that was called on symbolic "
                f"tensors. Received: '{self.name}', which was not."
            )
        return self._inbound_nodes[0]
