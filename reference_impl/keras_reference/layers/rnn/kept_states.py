"""The states that a stateful layer keeps between batches."""

import tensorflow as tf

from keras_reference.core.variable import Variable
from keras_reference.layers.rnn import any_cell


class KeptStates:
    """Variables for the states of a batch.

    They are no weights: they are not saved, counted or trained. That is why
    they are not directly in an attribute of a layer.

    Args:
        cell: Cell, which says where its states start.
        batch_size: Integer, the size of every batch.
        path: String, the path of the layer.

    Raises:
        ValueError: The size of the batch is not known.
    """

    def __init__(self, cell, batch_size, path):
        if batch_size is None:
            raise ValueError(
                "A stateful layer needs to know the size of the batch. "
                "Received: stateful=True with batch_size=None. Pass "
                "`batch_size` to `Input`."
            )
        self.cell = cell
        self.batch_size = batch_size
        with tf.init_scope():
            self.variables = tf.nest.map_structure(
                lambda value: Variable(
                    value, trainable=False, name="rnn_state"
                ),
                any_cell.initial_states(cell, batch_size),
            )
        for variable in tf.nest.flatten(self.variables):
            variable.path = f"{path}/rnn_state"

    def read(self, batch_size):
        """Return the states for a batch.

        Args:
            batch_size: Integer, or scalar tensor, the size of the batch.

        Returns:
            List of tensors, or of nests of them.

        Raises:
            ValueError: The size is another one.
        """
        if isinstance(batch_size, int) and batch_size != self.batch_size:
            raise ValueError(
                "A stateful layer keeps the batch size it was built for, "
                f"{self.batch_size}. Received: a batch of {batch_size}."
            )
        return tf.nest.map_structure(tf.identity, self.variables)

    def assign(self, states):
        """Take the states after a batch.

        Args:
            states: Nest of tensors, in the structure of the variables.
        """
        tf.nest.map_structure(
            lambda variable, value: variable.assign(value),
            self.variables,
            states,
        )

    def reset(self):
        """Take the states that the cell starts with."""
        self.assign(any_cell.initial_states(self.cell, self.batch_size))
