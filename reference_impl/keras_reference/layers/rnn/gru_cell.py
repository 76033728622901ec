"""The cell of a gated recurrent unit."""

import tensorflow as tf

from keras_reference import activations
from keras_reference.layers.rnn.recurrent_cell import RecurrentCell


class GRUCell(RecurrentCell):
    """One step of a state that gates keep or replace.

    With the columns of `x = inputs @ kernel + bias` and of
    `h = state @ recurrent_kernel` in three blocks, and the recurrent
    activation `s`:

    `z = s(x_z + h_z)`, `r = s(x_r + h_r)`
    `state = z * state + (1 - z) * activation(x_g + r * h_g)`

    The output is the new state. `h` has a bias of its own, in the second row
    of `bias`. With `reset_after=False` it has none, and `h_g` is the product
    of `r * state` with the last block.

    Reference:
        Cho et al., "Learning Phrase Representations using RNN
        Encoder-Decoder for Statistical Machine Translation", 2014.

    Args:
        units: Positive integer, the size of the state.
        activation: Name or function applied to what replaces the state.
        recurrent_activation: Name or function applied to the gates.
        use_bias: Boolean, whether a vector is added.
        kernel_initializer: Makes the kernel for the inputs.
        recurrent_initializer: Makes the kernel for the state.
        bias_initializer: Makes the vector.
        kernel_regularizer: Function of the kernel that returns a loss.
        recurrent_regularizer: Function of the recurrent kernel, likewise.
        bias_regularizer: Function of the vector, likewise.
        kernel_constraint: Function applied to the kernel after each update.
        recurrent_constraint: Function of the recurrent kernel, likewise.
        bias_constraint: Function of the vector, likewise.
        dropout: Float in `[0, 1]`, fraction of the inputs dropped in training,
            the same ones at every time.
        recurrent_dropout: Float in `[0, 1]`, fraction of the state dropped.
        reset_after: Boolean, whether the gate `r` comes after the product.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        inputs: Tensor, the inputs at one time.
        states: List of one tensor of shape `(batch_size, units)`.
        training: Boolean, whether anything is dropped.

    Input shape:
        `(batch_size, input_dim)`

    Output shape:
        Tuple of `(batch_size, units)` and a list of the next states.

    Raises:
        ValueError: `units` is not a positive integer, or a rate is no share.

    Examples:
        >>> cell = GRUCell(2)
        >>> output, states = cell(tf.ones((1, 3)), cell.get_initial_state(1))
        >>> tuple(output.shape), len(states), tuple(cell.bias.shape)
        ((1, 2), 1, (2, 6))
    """

    gates = 3

    def __init__(
        self,
        units,
        activation="tanh",
        recurrent_activation="sigmoid",
        use_bias=True,
        kernel_initializer="glorot_uniform",
        recurrent_initializer="orthogonal",
        bias_initializer="zeros",
        kernel_regularizer=None,
        recurrent_regularizer=None,
        bias_regularizer=None,
        kernel_constraint=None,
        recurrent_constraint=None,
        bias_constraint=None,
        dropout=0.0,
        recurrent_dropout=0.0,
        reset_after=True,
        seed=None,
        **kwargs,
    ):
        kwargs.pop("implementation", None)
        super().__init__(
            units=units,
            activation=activation,
            use_bias=use_bias,
            kernel_initializer=kernel_initializer,
            recurrent_initializer=recurrent_initializer,
            bias_initializer=bias_initializer,
            kernel_regularizer=kernel_regularizer,
            recurrent_regularizer=recurrent_regularizer,
            bias_regularizer=bias_regularizer,
            kernel_constraint=kernel_constraint,
            recurrent_constraint=recurrent_constraint,
            bias_constraint=bias_constraint,
            dropout=dropout,
            recurrent_dropout=recurrent_dropout,
            seed=seed,
            **kwargs,
        )
        self.recurrent_activation = activations.get(recurrent_activation)
        self.reset_after = reset_after

    def _bias_shape(self):
        columns = self.gates * self.units
        return (2, columns) if self.reset_after else (columns,)

    def _input_bias(self):
        if self.bias is None or not self.reset_after:
            return self.bias
        return self.bias[0]

    def step(self, projected, states, masks=None):
        state = states[0]
        sizes = [2 * self.units, self.units]
        x_gates, x_g = tf.split(projected, sizes, axis=1)
        if self.reset_after:
            recurrent = self.recur(state, masks)
            if self.bias is not None:
                recurrent = recurrent + self.bias[1]
            h_gates, h_g = tf.split(recurrent, sizes, axis=1)
        else:
            h_gates = self.recur(state, masks, slice(2))
        gates = self.recurrent_activation(x_gates + h_gates)
        z, r = tf.split(gates, 2, axis=1)
        if self.reset_after:
            h_g = r * h_g
        else:
            h_g = self.recur(r * state, masks, slice(2, 3))
        state = z * state + (1 - z) * self.activation(x_g + h_g)
        return state, [state]

    def get_config(self):
        return {
            **super().get_config(),
            "recurrent_activation": activations.serialize(
                self.recurrent_activation
            ),
            "reset_after": self.reset_after,
        }
