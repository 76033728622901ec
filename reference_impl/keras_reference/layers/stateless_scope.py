"""A block of code in which variables have given values."""

import tensorflow as tf

from keras_reference.core.nests import unique
from keras_reference.layers.stateless import StandIns


class StatelessScope:
    """A block of code in which variables have the values of a mapping.

    Inside, attributes of layers, metrics and seed generators that hold a
    mapped variable hold a tensor of its value, so that gradients reach the
    value. Assigning to one changes what `get_current_value` returns, and
    never the variable. Variables that are not mapped are used as always: map
    all of a model, as in the example.

    Args:
        state_mapping: List of pairs of a variable and its value.
        collect_losses: Boolean, whether the losses that layers add are found
            in `losses` afterwards.
        initialize_variables: Only True is supported.

    Raises:
        ValueError: A pair is not of a variable of a layer, a metric or a seed
            generator and a value of its shape, or `initialize_variables` is
            not True.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> layer = Dense(1)
        >>> layer.build((None, 1))
        >>> mapping = [(v, tf.ones(v.shape)) for v in layer.variables]
        >>> with StatelessScope(mapping):
        ...     layer(tf.constant([[3.0]])).numpy().tolist()
        [[4.0]]
        >>> layer.bias.numpy().tolist()
        [0.0]
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
        self._values, self._owners = {}, []
        for pair in state_mapping or []:
            variable, value = _check_pair(pair)
            self._values[id(variable)] = value
            self._owners.append(variable.owner())
        self._stand_ins = StandIns(None, self._values, self._owners)
        self._active = False

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
        """
        variable, value = _check_pair(update)
        self._values[id(variable)] = value
        self._owners.append(variable.owner())
        if self._active:
            self._stand_ins.__exit__()
            self._stand_ins.__enter__()

    def get_current_value(self, variable):
        """Return the value that a variable has in the scope.

        Args:
            variable: Variable.

        Returns:
            Tensor; None where the variable has none.
        """
        return self._values.get(id(_variable_of(variable)))

    def __enter__(self):
        self._stand_ins.__enter__()
        self._active = True
        return self

    def __exit__(self, *exception):
        self._stand_ins.__exit__(*exception)
        self._active = False
        if self.collect_losses:
            for owner in unique(self._owners):
                self.losses += getattr(owner, "_losses", [])


def _check_pair(pair) -> tuple:
    """Return a variable and its value as a tensor."""
    pair = tuple(pair) if isinstance(pair, (list, tuple)) else (pair,)
    variable = _variable_of(pair[0]) if pair else None
    owner = getattr(variable, "owner", lambda: None)()
    if len(pair) != 2 or owner is None:
        raise ValueError(
            "`state_mapping` must be a list of pairs of a value and a "
            "variable that a layer, a metric or a seed generator made, the "
            f"variable first. Received: {pair!r}."
        )
    value = tf.convert_to_tensor(pair[1], variable.dtype)
    if not value.shape.is_compatible_with(variable.shape):
        raise ValueError(
            f"A value of '{variable.name}' must have its shape, "
            f"{tuple(variable.shape)}. Received: shape={tuple(value.shape)}."
        )
    return variable, value


def _variable_of(value):
    """Return the variable that a tensor stands for inside of a scope."""
    return getattr(value, "stands_for", value)
