"""Calling a layer with given values in place of its variables."""

from keras_reference.core.stateless_scope import StatelessScope


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
            >>> import tensorflow as tf
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
        mapping = mapping_of(
            "trainable_variables", trainable, trainable_variables
        ) + mapping_of(
            "non_trainable_variables", others, non_trainable_variables
        )
        with StatelessScope(mapping, collect_losses=True) as scope:
            outputs = self(*args, **kwargs)
            losses = scope.losses + weight_losses(trainable)
        after = [scope.get_current_value(variable) for variable in others]
        return (outputs, after, losses) if return_losses else (outputs, after)


def mapping_of(argument: str, variables: list, values) -> list:
    """Return pairs of variables and values, as many as there are variables."""
    values = list(values)
    if len(values) != len(variables):
        raise ValueError(
            f"`{argument}` must have {len(variables)} tensors, one for each "
            f"of the layer's. Received: {len(values)} tensors."
        )
    return list(zip(variables, values, strict=True))


def weight_losses(variables) -> list:
    """Return what the regularizers of variables say of their values."""
    return [
        variable.regularizer(variable)
        for variable in variables
        if getattr(variable, "regularizer", None) is not None
    ]
