"""Calling a layer with given values in place of its variables."""

import tensorflow as tf

from keras_reference.core.nests import unique
from keras_reference.metrics.metric import Metric
from keras_reference.random.seed_generator import SeedGenerator


class Stateless:
    """What can be called as a function of its variables too."""

    def stateless_call(
        self,
        trainable_variables,
        non_trainable_variables,
        *args,
        return_losses=False,
        **kwargs,
    ):
        """Call the layer with other values of its variables, changing none.

        Args:
            trainable_variables: List of tensors, for those of the layer.
            non_trainable_variables: List of tensors, likewise.
            *args: Arguments of the call.
            return_losses: Boolean, whether losses are returned too.
            **kwargs: Further arguments of the call.

        Returns:
            Tuple of the outputs and a list of the values that the variables
            that are not trainable would have after the call; then a list of
            the losses, if asked for.

        Raises:
            ValueError: The layer is not built, or a list has another length.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> layer = Dense(1)
            >>> layer.build((None, 1))
            >>> values = [tf.constant([[2.0]]), tf.constant([1.0])]
            >>> outputs, _ = layer.stateless_call(values, [], tf.ones((1, 1)))
            >>> outputs.numpy().tolist()
            [[3.0]]
        """
        if not self.built:
            raise ValueError(
                "Only a built layer can be called with values of its "
                f"variables. Received: '{self.name}', not built. Call it, or "
                "its `build` method, first."
            )
        trainable = self.trainable_variables
        others = self.non_trainable_variables
        values = values_by_variable(
            "trainable_variables", trainable, trainable_variables
        )
        values |= values_by_variable(
            "non_trainable_variables", others, non_trainable_variables
        )
        with StandIns(self, values):
            outputs = self(*args, **kwargs)
            losses = [
                loss
                for layer in unique(self._walk_layers())
                for loss in layer._losses
            ]
        losses += [
            variable.regularizer(values[id(variable)])
            for variable in trainable
            if getattr(variable, "regularizer", None) is not None
        ]
        after = [values[id(variable)] for variable in others]
        return (outputs, after, losses) if return_losses else (outputs, after)


class StandIns:
    """A context in which attributes hold values instead of variables.

    Each attribute of a layer, of a seed generator or of a metric in it that
    is a variable is a tensor inside, so that gradients reach the values.
    Assigning to one changes the value, for this context alone.

    Args:
        layer: Layer, or None where only `others` are meant.
        values: Dictionary from the `id` of a variable to its value; those
            that are assigned to change.
        others: List of further objects with such attributes.
    """

    def __init__(self, layer, values, others=()):
        self.layer = layer
        self.values = values
        self.others = others

    def __enter__(self):
        layers = unique(self.layer._walk_layers()) if self.layer else []
        inner = [
            owner
            for layer in layers
            for owner in layer._members((SeedGenerator, Metric))
        ]
        self.stored = []
        for owner in unique([*layers, *inner, *self.others]):
            attributes = vars(owner)
            for name, value in list(attributes.items()):
                if self._has_variable(value):
                    self.stored.append((attributes, name, value))
                    self._replace(attributes, name, value)
        return self

    def __exit__(self, *exception):
        for attributes, name, value in self.stored:
            attributes[name] = value

    def _has_variable(self, value) -> bool:
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, (list, tuple)):
            return any(self._has_variable(item) for item in value)
        return id(value) in self.values

    def _replace(self, container, key, value) -> None:
        """Put stand-ins for the variables in `value` into a container."""
        if isinstance(value, dict):
            container[key] = dict(value)
            for inner, item in value.items():
                self._replace(container[key], inner, item)
        elif isinstance(value, (list, tuple)):
            container[key] = list(value)
            for inner, item in enumerate(value):
                self._replace(container[key], inner, item)
        elif id(value) in self.values:
            self._stand_in(container, key, value)

    def _stand_in(self, container, key, variable) -> None:
        tensor = tf.identity(self.values[id(variable)])

        def assign(value):
            value = tf.cast(value, variable.dtype)
            self.values[id(variable)] = tf.ensure_shape(value, variable.shape)
            self._stand_in(container, key, variable)
            return container[key]

        tensor.assign = assign
        tensor.assign_add = lambda value: assign(
            self.values[id(variable)] + tf.cast(value, variable.dtype)
        )
        tensor.assign_sub = lambda value: assign(
            self.values[id(variable)] - tf.cast(value, variable.dtype)
        )
        tensor.stands_for = variable
        container[key] = tensor


def values_by_variable(argument: str, variables: list, values) -> dict:
    """Return a dictionary from the `id` of each variable to its value."""
    values = list(values)
    if len(values) != len(variables):
        raise ValueError(
            f"`{argument}` must have {len(variables)} tensors, one for each "
            f"of the layer's. Received: {len(values)} tensors."
        )
    return {
        id(variable): tf.convert_to_tensor(value, variable.dtype)
        for variable, value in zip(variables, values, strict=True)
    }
