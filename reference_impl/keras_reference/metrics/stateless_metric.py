"""Metrics as functions of their variables."""

import tensorflow as tf

from keras_reference.core.stateless_scope import StatelessScope


class StatelessMetric:
    """What can be computed with given values in place of variables."""

    def stateless_update_state(self, metric_variables, *args, **kwargs):
        """Take a batch in, starting from given values.

        Args:
            metric_variables: List of tensors, one for each variable.
            *args: Arguments of `update_state`.
            **kwargs: Arguments of `update_state`.

        Returns:
            List of the values after the update; the variables stay.

        Raises:
            ValueError: If there are more or less values than variables.
        """
        _, after = self._with_values(
            metric_variables, lambda: self.update_state(*args, **kwargs)
        )
        return after

    def stateless_result(self, metric_variables):
        """Return the result that given values have.

        Args:
            metric_variables: List of tensors, one for each variable.

        Returns:
            What `result` returns.

        Raises:
            ValueError: If there are more or less values than variables.
        """
        result, _ = self._with_values(metric_variables, self.result)
        return result

    def stateless_reset_state(self):
        """Return the values that the variables have after `reset_state`."""
        _, after = self._with_values(self.variables, self.reset_state)
        return after

    def _with_values(self, values, function) -> tuple:
        """Return what a function returns, and the variables after it."""
        variables, values = self.variables, list(values)
        if len(values) != len(variables):
            raise ValueError(
                f"`metric_variables` must have {len(variables)} tensors, one "
                f"for each of the variables. Received: {len(values)} tensors. "
                f"See `variables` of {self.name}."
            )
        with StatelessScope(zip(variables, values, strict=True)) as scope:
            result = tf.nest.map_structure(_as_tensor, function())
        return result, [scope.get_current_value(v) for v in variables]


def _as_tensor(item):
    return tf.identity(item) if isinstance(item, tf.Variable) else item
