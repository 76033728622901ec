"""A layer that runs a cell over time."""

import contextlib

import tensorflow as tf

from keras_reference.layers.cast_weights import weights_as_tensors
from keras_reference.layers.layer import Layer
from keras_reference.layers.rnn import any_cell
from keras_reference.layers.rnn.kept_states import KeptStates
from keras_reference.layers.rnn.stacked_rnn_cells import StackedRNNCells
from keras_reference.layers.rnn.time_loop import over_time
from keras_reference.layers.rnn.two_halves import TwoHalves
from keras_reference.saving.serialization import serialize_keras_object


class RNN(Layer):
    """Run a cell over the times of sequences.

    `output, states = cell(sequences[:, time], states)`, for each time.

    A cell is a layer with `state_size`, an integer or a list of them, one for
    each state, and `call(inputs, states)`, which returns the output and the
    next states. It may have `output_size`, where that is not the size of the
    first state, and `get_initial_state(batch_size)`, where that is not zero.

    Args:
        cell: Layer as above, or a list of them, which are stacked.
        return_sequences: Boolean, whether all outputs are returned, not only
            the last.
        return_state: Boolean, whether the last states are returned too.
        go_backwards: Boolean, whether the last time comes first.
        stateful: Boolean, whether a batch starts with the last states of the
            batch before.
        unroll: Boolean, whether the graph repeats the step instead of looping.
        zero_output_for_mask: Boolean, whether the output is zero where the
            mask is false; else it is the one before.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        sequences: Tensor of shape `(batch_size, timesteps, ...)`.
        initial_state: Tensor or list of tensors, one for each state.
        mask: Tensor of booleans of shape `(batch_size, timesteps)`; where it
            is false, the states stay as they are. The mask that `sequences`
            carry is used where they are the only tensor of the call.
        training: Boolean, handed to the cell.

    Input shape:
        `(batch_size, timesteps, ...)`

    Output shape:
        `(batch_size, units)`, or `(batch_size, timesteps, units)` with
        `return_sequences`; with `return_state` a tuple of that and of
        `(batch_size, state_size)` for each state.

    Raises:
        ValueError: `cell` is none, `stateful` without a batch size, or states
            that do not fit.

    Examples:
        >>> class Sum(Layer):
        ...     state_size = 1
        ...
        ...     def call(self, inputs, states):
        ...         total = states[0] + inputs
        ...         return total, [total]
        >>> layer = RNN(Sum(), return_sequences=True)
        >>> layer(tf.constant([[[1.0], [2.0], [3.0]]])).numpy().tolist()
        [[[1.0], [3.0], [6.0]]]
    """

    def __init__(
        self,
        cell,
        return_sequences=False,
        return_state=False,
        go_backwards=False,
        stateful=False,
        unroll=False,
        zero_output_for_mask=False,
        **kwargs,
    ):
        if isinstance(cell, (list, tuple)):
            cell = StackedRNNCells(cell)
        any_cell.check_cell(cell)
        super().__init__(**kwargs)
        self.cell = cell
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards
        self.stateful = stateful
        self.unroll = unroll
        self.zero_output_for_mask = zero_output_for_mask
        self.supports_masking = True
        self._kept_states = None

    @property
    def state_size(self):
        """List of the sizes of the states, or of nests of them."""
        sizes = self.cell.state_size
        return list(sizes) if isinstance(sizes, (list, tuple)) else [sizes]

    @property
    def states(self):
        """List of variables, the states that a stateful layer keeps."""
        return self._kept_states and self._kept_states.variables

    def build(self, sequences_shape, initial_state_shape=None):
        step_shape = (sequences_shape[0], *sequences_shape[2:])
        if not self.cell.built:
            self.cell.build(step_shape)
        any_cell.build_inside(self.cell, step_shape)
        if self.stateful:
            self._kept_states = KeptStates(
                self.cell, sequences_shape[0], self.path
            )

    def get_initial_state(self, batch_size):
        """Return the states that a sequence starts with.

        Args:
            batch_size: Integer or scalar tensor.

        Returns:
            List of tensors, zeros if the cell says nothing else.
        """
        return any_cell.initial_states(self.cell, batch_size)

    def call(self, sequences, initial_state=None, mask=None, training=False):
        batch_size = sequences.shape[0]
        if batch_size is None:
            batch_size = tf.shape(sequences)[0]
        states = self.get_initial_state(batch_size)
        if initial_state is not None:
            states = _like(states, initial_state)
        elif self.stateful:
            states = self._kept_states.read(batch_size)
        output, outputs, states = self.inner_loop(
            sequences, states, mask, training
        )
        if self.stateful:
            self._kept_states.assign(states)
        if self.return_sequences:
            output = outputs
        return (output, *states) if self.return_state else output

    def inner_loop(self, sequences, initial_state, mask, training=False):
        """Run the cell over time.

        Args:
            sequences: Tensor of shape `(batch_size, timesteps, ...)`.
            initial_state: List of tensors.
            mask: Tensor of booleans of shape `(batch_size, timesteps)`.
            training: Boolean, handed to the cell.

        Returns:
            Tuple of the last output, all outputs if they are asked for, and
            the list of the last states.
        """
        with self._weights_read_once():
            first = self._first_output(sequences, initial_state, mask)
            sequences, step = any_cell.halves(
                self.cell, sequences, training=training
            )
            return over_time(
                step,
                sequences,
                initial_state,
                first,
                mask,
                go_backwards=self.go_backwards,
                unroll=self.unroll,
                return_sequences=self.return_sequences,
                zero_output_for_mask=self.zero_output_for_mask,
            )

    def _first_output(self, sequences, initial_state, mask):
        """Return zeros, or `None` where the output is the first state."""
        is_state = isinstance(self.cell, TwoHalves) and self.cell.has_halves
        if is_state and mask is None and not self.return_sequences:
            return None
        batch_size = tf.nest.flatten(initial_state)[0].shape[0]
        if batch_size is None:
            batch_size = tf.shape(sequences)[0]
        size = any_cell.output_size(self.cell)
        return tf.zeros([batch_size, *size], sequences.dtype)

    def _weights_read_once(self):
        """Return a context in which a step reads no variable."""
        context = contextlib.ExitStack()
        for layer in self.cell._walk_layers():
            if isinstance(layer, TwoHalves):
                context.enter_context(weights_as_tensors(layer))
        return context

    def compute_output_shape(self, sequences_shape, initial_state_shape=None):
        batch_size, timesteps = sequences_shape[:2]
        shape = (batch_size, *any_cell.output_size(self.cell))
        if self.return_sequences:
            shape = (batch_size, timesteps, *shape[1:])
        if not self.return_state:
            return shape
        states = tf.nest.map_structure(
            lambda size: (batch_size, size), self.state_size
        )
        return (shape, *states)

    def compute_mask(self, inputs, previous_mask):
        mask = tf.nest.flatten(previous_mask)[0]
        mask = mask if self.return_sequences else None
        if not self.return_state:
            return mask
        return [mask, *(None for _ in tf.nest.flatten(self.state_size))]

    def reset_state(self):
        """Start the next batch of a stateful layer anew."""
        if self._kept_states is not None:
            self._kept_states.reset()

    def reset_states(self):
        """Start the next batch of a stateful layer anew."""
        self.reset_state()

    def get_config(self):
        return {
            **self._loop_config(),
            "cell": serialize_keras_object(self.cell),
        }

    def _loop_config(self) -> dict:
        return {
            **super().get_config(),
            "return_sequences": self.return_sequences,
            "return_state": self.return_state,
            "go_backwards": self.go_backwards,
            "stateful": self.stateful,
            "unroll": self.unroll,
            "zero_output_for_mask": self.zero_output_for_mask,
        }


def _like(states, given):
    """Return the states that were given, in the structure of `states`."""
    expected = tf.nest.flatten(states)
    dtype = expected[0].dtype
    received = [tf.cast(state, dtype) for state in tf.nest.flatten(given)]
    if len(expected) != len(received) or not all(
        new.shape.is_compatible_with(old.shape)
        for new, old in zip(received, expected, strict=True)
    ):
        raise ValueError(
            "`initial_state` must have the shapes of the states, "
            f"{[tuple(state.shape) for state in expected]}. Received: "
            f"initial_state={[tuple(state.shape) for state in received]}."
        )
    return tf.nest.pack_sequence_as(states, received)
