"""Updates as functions of variables and of the state."""

import tensorflow as tf


class StatelessOptimizer:
    """What can be updated with given values in place of variables."""

    def stateless_apply(self, optimizer_variables, grads, trainable_variables):
        """Return what an update makes of given values, changing no variable.

        Args:
            optimizer_variables: List of tensors, one for each of `variables`.
            grads: List of tensors.
            trainable_variables: List of tensors, one for each variable that
                the optimizer was built with.

        Returns:
            Tuple of two lists, the values of `trainable_variables` and those
            of `optimizer_variables` after the update.

        Raises:
            ValueError: If the optimizer is not built, or a list has another
                length.

        Examples:
            >>> from keras_reference.optimizers import SGD
            >>> optimizer, variable = SGD(0.5), tf.Variable(1.0)
            >>> optimizer.build([variable])
            >>> values, state = optimizer.stateless_apply(
            ...     optimizer.variables, [tf.constant(4.0)], [tf.constant(3.0)]
            ... )
            >>> values[0].numpy(), variable.numpy()
            (np.float32(1.0), np.float32(1.0))
        """
        if not self.built:
            raise ValueError(
                "`stateless_apply` must be called on a built optimizer. "
                f"Received: {self.name}, not built. Call `build(variables)`."
            )
        trained, state = self._trainable_variables, self.variables
        _check_length("trainable_variables", trainable_variables, trained)
        _check_length("optimizer_variables", optimizer_variables, state)
        # Read first: the values may be variables themselves.
        values = [*trainable_variables, *optimizer_variables]
        values = [tf.identity(tf.convert_to_tensor(value)) for value in values]
        kept = [tf.identity(variable) for variable in [*trained, *state]]
        _assign([*trained, *state], values)
        self.apply(grads, trained)
        after = [tf.identity(variable) for variable in [*trained, *state]]
        _assign([*trained, *state], kept)
        return after[: len(trained)], after[len(trained) :]


def _check_length(argument: str, values: list, variables: list) -> None:
    if len(values) != len(variables):
        raise ValueError(
            f"`{argument}` must have {len(variables)} tensors, one for each "
            f"of the variables. Received: {len(values)} tensors."
        )


def _assign(variables: list, values: list) -> None:
    for variable, value in zip(variables, values, strict=True):
        variable.assign(tf.cast(value, variable.dtype))
