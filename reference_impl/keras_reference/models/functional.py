"""Models that are a graph of layers."""

from keras_reference.models.graph_config import (
    graph_from_config,
    graph_to_config,
)
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

    def get_config(self):
        """Return the layers and how they are connected.

        Returns:
            Dictionary that `from_config` accepts.
        """
        return {
            "name": self.name,
            "trainable": self.trainable,
            **graph_to_config(self._function),
        }

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Return the model that `config` describes.

        Args:
            config: Dictionary, from `get_config`.
            custom_objects: Dictionary of names and classes of the user.

        Returns:
            Functional.
        """
        inputs, outputs = graph_from_config(config, custom_objects)
        return cls(
            inputs,
            outputs,
            name=config.get("name"),
            trainable=config.get("trainable", True),
        )
