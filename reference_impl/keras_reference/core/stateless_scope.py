"""A block of code in which variables have given values."""

import tensorflow as tf

from keras_reference.core import stand_in
from keras_reference.core.call_scope import current
from keras_reference.core.variable import Variable


class StatelessScope:
    """A block of code that changes no variable.

    Inside, variables of the mapping have its values, and gradients reach
    them. Assigning to a variable, of the mapping or not, gives it a value for
    the rest of the block, which `get_current_value` returns. Afterwards all
    variables are what they were.

    Args:
        state_mapping: List of pairs of a variable and its value.
        collect_losses: Boolean, whether the losses that layers add are found
            in `losses` afterwards.
        initialize_variables: Only True is supported.

    Raises:
        ValueError: A pair is not of a variable and a value of its shape, or
            `initialize_variables` is not True.

    Examples:
        >>> count, factor = Variable(1.0), Variable(2.0)
        >>> with StatelessScope([(factor, 10.0)]) as scope:
        ...     print((factor * 3.0).numpy())
        ...     _ = count.assign_add(1.0)
        30.0
        >>> scope.get_current_value(count).numpy(), count.numpy()
        (np.float32(2.0), np.float32(1.0))
    """

    def __init__(
        self,
        state_mapping=None,
        collect_losses=False,
        initialize_variables=True,
    ):
        if initialize_variables is not True:
            raise ValueError(
                "`initialize_variables` must be True. Received: "
                f"initialize_variables={initialize_variables!r}."
            )
        self.collect_losses = collect_losses
        self.losses = []
        # By the `id` of a variable: itself with its value; what it was.
        self._values, self._before = {}, {}
        self._active = False
        for pair in state_mapping or []:
            self.add_update(pair)

    def add_loss(self, loss):
        """Add a loss to those that the scope collects.

        Args:
            loss: Scalar tensor.
        """
        self.losses.append(loss)

    def add_update(self, update):
        """Give a variable another value in the scope.

        Args:
            update: Pair of a variable and its value.

        Raises:
            ValueError: It is not a variable and a value of its shape.
        """
        variable, value = _check_pair(update)
        self._values[id(variable)] = (variable, value)
        if self._active:
            self._stand_in(variable, value)

    def get_current_value(self, variable):
        """Return the value that a variable has in the scope.

        Args:
            variable: Variable.

        Returns:
            Tensor; None where the scope gave it none.
        """
        if self._active and id(variable) in self._before:
            return variable()
        return self._values.get(id(variable), (variable, None))[1]

    def __enter__(self):
        self._active = True
        for variable, value in self._values.values():
            self._stand_in(variable, value)
        self._outer, current.stateless = current.stateless, self
        return self

    def __exit__(self, *exception):
        current.stateless = self._outer
        for key, before in self._before.items():
            variable, _ = self._values[key]
            self._values[key] = (variable, variable())
            stand_in.restore(variable, before)
        self._before, self._active = {}, False

    def _stand_in(self, variable, value) -> None:
        before = stand_in.replace(variable, value)
        self._before.setdefault(id(variable), before)


def _check_pair(pair) -> tuple:
    """Return a variable and its value as a tensor."""
    pair = tuple(pair) if isinstance(pair, (list, tuple)) else (pair,)
    if len(pair) != 2 or not isinstance(pair[0], Variable):
        raise ValueError(
            "`state_mapping` must be a list of pairs of a value and a "
            f"variable, the variable first. Received: {pair!r}."
        )
    variable, value = pair
    value = tf.convert_to_tensor(value, variable.dtype)
    if not value.shape.is_compatible_with(variable.shape):
        raise ValueError(
            f"A value of '{variable.path}' must have its shape, "
            f"{tuple(variable.shape)}. Received: shape={tuple(value.shape)}."
        )
    return variable, value
