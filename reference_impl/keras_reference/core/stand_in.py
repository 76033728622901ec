"""Variables with a given value in place of their own."""

import tensorflow as tf

from keras_reference.core.variable import Variable


class StandIn(Variable, tf.Variable):
    """What a variable is inside of a scope that gives it a value.

    The variable itself becomes one and a variable again: whoever holds it
    reads the value, and gradients reach it.

    Examples:
        >>> variable = Variable([1.0, 2.0])
        >>> after = replace(variable, tf.constant([5.0, 6.0]))
        >>> variable.assign_add([1.0, 1.0]).numpy().tolist()
        [6.0, 7.0]
        >>> tf.reduce_sum(variable).numpy()
        np.float32(13.0)
        >>> restore(variable, after)
        >>> variable.numpy().tolist()
        [1.0, 2.0]
    """

    def __call__(self):
        return self._given

    def __tf_tensor__(self, dtype=None, name=None):
        """Return the value, where an operation wants a tensor."""
        return tf.convert_to_tensor(self._given, dtype)

    @property
    def shape(self):
        """Shape of the value."""
        return self._given.shape

    @property
    def dtype(self):
        """Type of the value."""
        return self._given.dtype

    @property
    def graph(self):
        """Nothing: the value is of no graph, where no graph is made."""
        raise AttributeError("`graph`: the value of a scope is of none.")

    def read_value(self):
        """Return the value."""
        return self._given

    def numpy(self):
        """Return the value as an array."""
        return self._given.numpy()

    def assign(self, value, use_locking=None, name=None, read_value=True):
        """Give it another value, for the scope alone."""
        value = tf.cast(value, self.dtype)
        self._given = tf.ensure_shape(value, self.shape)
        return self

    def assign_add(self, delta, use_locking=None, name=None, read_value=True):
        """Add to the value, for the scope alone."""
        return self.assign(self._given + tf.cast(delta, self.dtype))

    def assign_sub(self, delta, use_locking=None, name=None, read_value=True):
        """Subtract from the value, for the scope alone."""
        return self.assign(self._given - tf.cast(delta, self.dtype))


def replace(variable, value) -> tuple:
    """Give a variable a value; return what `restore` needs."""
    before = type(variable), vars(variable).get("_given")
    variable._given = value
    variable.__class__ = StandIn
    return before


def restore(variable, before: tuple) -> None:
    """Make a variable what it was before `replace`."""
    variable.__class__, variable._given = before
