"""Several optimizers that act as one."""

from keras_reference.optimizers.optimizer import Optimizer
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)


class MultiOptimizer(Optimizer):
    """Gives each variable to one of several optimizers.

    `build` asks which optimizer updates which variable; `apply` gives each
    its gradients. `optimizers` are all of them, in the order of their first
    variable. A learning rate is read from and set at one of them.

    Args:
        optimizer_map: `OptimizerMap`, or function from a variable to an
            optimizer.
        loss_scale_factor: Float or None, what `scale_loss` multiplies by and
            `apply` divides by.
        name: String, name of the optimizer.

    Raises:
        TypeError: If `optimizer_map` cannot be called.

    Examples:
        >>> import tensorflow as tf
        >>> from keras_reference.optimizers.lion import Lion
        >>> from keras_reference.optimizers.sgd import SGD
        >>> of_matrices, of_others = Lion(0.5), SGD(0.25)
        >>> optimizer = MultiOptimizer(
        ...     lambda v: of_matrices if v.shape.rank == 2 else of_others
        ... )
        >>> matrix, vector = tf.Variable([[1.0]]), tf.Variable([1.0])
        >>> optimizer.apply(
        ...     [tf.constant([[2.0]]), tf.constant([2.0])], [matrix, vector]
        ... )
        >>> matrix.numpy().tolist(), vector.numpy().tolist()
        ([[0.5]], [0.5])
    """

    def __init__(self, optimizer_map, loss_scale_factor=None, name=None):
        if not callable(optimizer_map):
            raise TypeError(
                "`optimizer_map` must be an `OptimizerMap` or a function from "
                "a variable to an optimizer. "
                f"Received: optimizer_map={optimizer_map!r}."
            )
        super().__init__(0.0, loss_scale_factor=loss_scale_factor, name=name)
        self.optimizer_map = optimizer_map
        self.optimizers = []

    def build(self, var_list):
        """Ask for the optimizer of each variable, and make their state.

        Args:
            var_list: List of `tf.Variable`, all that will be updated.
        """
        if self.built:
            return
        super().build(var_list)
        self._optimizer_of = {id(v): self.optimizer_map(v) for v in var_list}
        for optimizer, positions in self._by_optimizer(var_list):
            self.optimizers.append(optimizer)
            optimizer.build([var_list[i] for i in positions])

    def _by_optimizer(self, variables: list) -> list:
        """Return optimizers, and the positions of their variables."""
        groups = {}
        for position, variable in enumerate(variables):
            optimizer = self._optimizer_of[id(variable)]
            groups.setdefault(id(optimizer), (optimizer, []))[1].append(
                position
            )
        return list(groups.values())

    @property
    def variables(self):
        """The variables of the state, those of the optimizers last."""
        inner = [v for each in self.optimizers for v in each.variables]
        return super().variables + inner

    @property
    def learning_rate(self):
        """Not there: each of `optimizers` has one of its own."""
        raise AttributeError(
            "`learning_rate` must be read from one of `optimizers`. Received: "
            f"a read of {self.name}.learning_rate."
        )

    @learning_rate.setter
    def learning_rate(self, learning_rate):
        raise AttributeError(
            "`learning_rate` must be set at one of `optimizers`. Received: "
            f"learning_rate={learning_rate} for {self.name}."
        )

    def _update(self, grads: list, variables: list) -> None:
        for optimizer, positions in self._by_optimizer(variables):
            optimizer.apply(
                [grads[i] for i in positions], [variables[i] for i in positions]
            )

    def finalize_variable_values(self, var_list):
        """Let the optimizers put averages in place of variables.

        Args:
            var_list: List of `tf.Variable`.
        """
        for optimizer in self.optimizers:
            optimizer.finalize_variable_values(var_list)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "optimizer_map": serialize_keras_object(self.optimizer_map),
            "loss_scale_factor": self.loss_scale_factor,
            "name": self.name,
        }

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Build an optimizer from `get_config`."""
        optimizer_map = deserialize_keras_object(
            config["optimizer_map"], custom_objects
        )
        return cls(**{**config, "optimizer_map": optimizer_map})
