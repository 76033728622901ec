"""What an optimizer remembers."""

import warnings

import tensorflow as tf

from keras_reference import initializers
from keras_reference.core.naming import variable_path
from keras_reference.core.variable import Variable


class OptimizerVariables:
    """Holds the variables of an optimizer's state.

    Examples:
        >>> from keras_reference.optimizers import SGD
        >>> SGD(name="descent").add_variable((2,), name="momentum").path
        'descent/momentum'
    """

    def __init__(self):
        self._variables = []

    @property
    def variables(self):
        """The variables that hold the state, in the order of their making."""
        return list(self._variables)

    def add_variable(
        self,
        shape,
        initializer="zeros",
        dtype=None,
        aggregation="none",
        layout=None,
        name=None,
    ):
        """Make a variable of the state.

        Args:
            shape: Tuple of integers.
            initializer: Initializer or its name.
            dtype: String; None for the default float type.
            aggregation: String, for the public signature; the state of an
                optimizer is the same on all devices.
            layout: None, for the public signature.
            name: String, name of the variable.

        Returns:
            `keras.Variable`.
        """
        variable = Variable(
            initializers.get(initializer),
            shape,
            dtype=dtype,
            trainable=False,
            name=name or "variable",
        )
        variable.path = f"{self.name}/{variable.name}"
        self._variables.append(variable)
        return variable

    def add_variable_from_reference(
        self, reference_variable, name=None, initializer="zeros"
    ):
        """Make a variable of the shape and type of another.

        Args:
            reference_variable: `tf.Variable`.
            name: String, added to the name of the other.
            initializer: Initializer or its name.

        Returns:
            `keras.Variable`.
        """
        base = variable_path(reference_variable).replace("/", "_")
        return self.add_variable(
            reference_variable.shape,
            initializer,
            dtype=reference_variable.dtype,
            name=f"{base}_{name or 'state'}",
        )

    def add_optimizer_variables(
        self, trainable_variables, name, initializer="zeros"
    ):
        """Make variables of the state for each of a list of variables.

        Args:
            trainable_variables: List of `tf.Variable`.
            name: String, added to their names; or a list of them, for more
                than one variable each, made one right after the other.
            initializer: Initializer or its name.

        Returns:
            List of `tf.Variable`, or a tuple of lists.
        """
        if not isinstance(name, str):
            rows = [
                [
                    self.add_variable_from_reference(
                        variable, each, initializer
                    )
                    for each in name
                ]
                for variable in trainable_variables
            ]
            return tuple(map(list, zip(*rows, strict=True)))
        return [
            self.add_variable_from_reference(variable, name, initializer)
            for variable in trainable_variables
        ]

    def assign(self, variable, value):
        """Set a variable, as `variable.assign` does; for `update_step`.

        Args:
            variable: `tf.Variable`.
            value: Tensor; cast to the variable's type.
        """
        variable.assign(tf.cast(value, variable.dtype))

    def assign_add(self, variable, value):
        """Add to a variable, as `variable.assign_add` does.

        Args:
            variable: `tf.Variable`.
            value: Tensor; cast to the variable's type.
        """
        variable.assign_add(tf.cast(value, variable.dtype))

    def assign_sub(self, variable, value):
        """Subtract from a variable, as `variable.assign_sub` does.

        Args:
            variable: `tf.Variable`.
            value: Tensor; cast to the variable's type.
        """
        variable.assign_sub(tf.cast(value, variable.dtype))

    def set_weights(self, weights):
        """Set the state.

        Args:
            weights: List of arrays, in the order of `variables`.
        """
        variables = self.variables
        if len(weights) != len(variables):
            raise ValueError(
                "`weights` must have one array for each of `variables`. "
                f"Received: {len(weights)} arrays for "
                f"{len(variables)} variables. Call `build` first."
            )
        for variable, value in zip(variables, weights, strict=True):
            variable.assign(value)

    def save_own_variables(self, store):
        """Write the state into a dictionary."""
        for position, variable in enumerate(self.variables):
            store[str(position)] = variable.numpy()

    def load_own_variables(self, store):
        """Read the state from a dictionary.

        That of another optimizer, or of other variables, is left out with a
        warning.
        """
        if len(store) != len(self.variables):
            warnings.warn(
                "The saved state of an optimizer must have one array for each "
                f"of its variables. Received: {len(store)} arrays for "
                f"{len(self.variables)} variables. The state stays as it is.",
                stacklevel=2,
            )
            return
        self.set_weights([store[str(i)] for i in range(len(store))])
