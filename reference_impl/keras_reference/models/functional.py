"""Models that are a graph of layers."""

from keras_reference.models.model import Model


class Functional(Model):
    """What `Model(inputs, outputs)` makes: a model given by its graph.

    Args:
        *args: `inputs` and `outputs`, symbolic tensors or nests of them.
        **kwargs: `inputs`, `outputs`, `name` and `trainable`.

    Examples:
        >>> from keras_reference.layers import Dense, Input
        >>> inputs = Input((3,))
        >>> model = Functional(inputs, Dense(2)(inputs))
        >>> copy = Functional.from_config(model.get_config())
        >>> copy.count_params()
        8
    """

    @property
    def operations(self):
        """List of the layers and ops of the graph, inputs first."""
        return self._function.operations
