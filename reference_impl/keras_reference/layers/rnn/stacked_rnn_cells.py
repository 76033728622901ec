"""Several cells as one."""

import functools

import tensorflow as tf

from keras_reference.layers.layer import Layer
from keras_reference.layers.rnn import any_cell
from keras_reference.saving.serialization import serialize_keras_object


class StackedRNNCells(Layer):
    """A cell made of cells, each fed with the output of the one before.

    Args:
        cells: List of cells.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        inputs: Tensor, the inputs of the first cell at one time.
        states: List with the states of each cell.
        training: Boolean, handed to the cells.
        **kwargs: Further arguments, handed to the cells that take them.

    Input shape:
        `(batch_size, input_dim)`

    Output shape:
        Tuple of the last cell's output and a list of the next states of each.

    Raises:
        ValueError: `cells` is empty, or one is no cell.

    Examples:
        >>> from keras_reference.layers import GRUCell, LSTMCell
        >>> cell = StackedRNNCells([LSTMCell(3), GRUCell(2)])
        >>> cell.state_size, cell.output_size
        ([[3, 3], 2], 2)
        >>> output, states = cell(tf.ones((1, 4)), cell.get_initial_state(1))
        >>> [len(state) for state in states]
        [2, 1]
    """

    has_halves = True

    def __init__(self, cells, **kwargs):
        if not cells:
            raise ValueError(
                f"`cells` must have at least one cell. Received: cells={cells}."
            )
        for cell in cells:
            any_cell.check_cell(cell)
        super().__init__(**kwargs)
        self.cells = list(cells)

    @property
    def state_size(self):
        """List with the sizes of the states of each cell."""
        return [cell.state_size for cell in self.cells]

    @property
    def output_size(self):
        """Integer or tuple, the size of the last cell's output."""
        size = any_cell.output_size(self.cells[-1])
        return size[0] if len(size) == 1 else size

    def build(self, input_shape):
        for cell in self.cells:
            if not cell.built:
                cell.build(input_shape)
            input_shape = (input_shape[0], *any_cell.output_size(cell))

    def get_initial_state(self, batch_size=None):
        """Return the states that each cell starts with.

        Args:
            batch_size: Integer or scalar tensor.

        Returns:
            List of lists of tensors; of a tensor where a `state_size` that is
            a number says that there is one state.
        """
        return [_own_states(cell, batch_size) for cell in self.cells]

    def call(self, inputs, states, training=False, **kwargs):
        steps = _steps(self.cells, inputs, training=training, **kwargs)
        return _run(steps, inputs, states)

    def halves(self, inputs, **arguments):
        """Return inputs for the first cell, and the step of one time.

        Args:
            inputs: Tensor of shape `(batch_size, timesteps, ..., input_dim)`.
            **arguments: Further arguments of the cells' calls.
        """
        first, *others = self.cells
        steps = _steps(others, inputs, **arguments)
        inputs, first_step = any_cell.halves(first, inputs, **arguments)
        return inputs, functools.partial(_run, [first_step, *steps])

    def get_config(self):
        return {
            **super().get_config(),
            "cells": [serialize_keras_object(cell) for cell in self.cells],
        }


def _steps(cells, inputs, **arguments) -> list:
    batch_size = tf.shape(inputs)[0]
    return [any_cell.one_step(c, batch_size, **arguments) for c in cells]


def _run(steps, inputs, states) -> tuple:
    """Return what the last cell gives, and the next states of all."""
    next_states = []
    for step, state in zip(steps, states, strict=True):
        is_list = isinstance(state, (list, tuple))
        inputs, state = step(inputs, state if is_list else [state])
        next_states.append(state if is_list else state[0])
    return inputs, next_states


def _own_states(cell, batch_size):
    """Return the states of a cell, in the structure of its `state_size`."""
    states = any_cell.initial_states(cell, batch_size)
    plain = not hasattr(cell, "get_initial_state")
    return states[0] if plain and isinstance(cell.state_size, int) else states
