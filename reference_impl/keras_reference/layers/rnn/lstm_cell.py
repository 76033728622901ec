"""The cell of a long short-term memory."""

import tensorflow as tf

from keras_reference import activations
from keras_reference.layers.rnn.recurrent_cell import RecurrentCell


class LSTMCell(RecurrentCell):
    """One step of a memory that gates open and close.

    With the columns of `inputs @ kernel + hidden @ recurrent_kernel + bias`
    in four blocks, `i`, `f`, `g` and `o`:

    `carry = s(f) * carry + s(i) * activation(g)`
    `hidden = s(o) * activation(carry)`

    where `s` is the recurrent activation. The output is `hidden`.

    Reference:
        Hochreiter and Schmidhuber, "Long Short-Term Memory", 1997; Gers et
        al., "Learning to Forget", 2000.

    Args:
        units: Positive integer, the size of each state.
        activation: Name or function applied to what enters and leaves the
            memory.
        recurrent_activation: Name or function applied to the gates.
        use_bias: Boolean, whether a vector is added.
        kernel_initializer: Makes the kernel for the inputs.
        recurrent_initializer: Makes the kernel for the state.
        bias_initializer: Makes the vector.
        unit_forget_bias: Boolean, whether the forget gate's part of the vector
            starts at one: to remember.
        kernel_regularizer: Function of the kernel that returns a loss.
        recurrent_regularizer: Function of the recurrent kernel, likewise.
        bias_regularizer: Function of the vector, likewise.
        kernel_constraint: Function applied to the kernel after each update.
        recurrent_constraint: Function of the recurrent kernel, likewise.
        bias_constraint: Function of the vector, likewise.
        dropout: Float in `[0, 1]`, fraction of the inputs dropped in training,
            the same ones at every time.
        recurrent_dropout: Float in `[0, 1]`, fraction of the state dropped.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        inputs: Tensor, the inputs at one time.
        states: List of two tensors of shape `(batch_size, units)`, `hidden`
            and `carry`.
        training: Boolean, whether anything is dropped.

    Input shape:
        `(batch_size, input_dim)`

    Output shape:
        Tuple of `(batch_size, units)` and a list of the next states.

    Raises:
        ValueError: `units` is not a positive integer, or a rate is no share.

    Examples:
        >>> cell = LSTMCell(2)
        >>> output, states = cell(tf.ones((1, 3)), cell.get_initial_state(1))
        >>> tuple(output.shape), len(states)
        ((1, 2), 2)
        >>> cell.bias.numpy().tolist()
        [0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0]
    """

    gates = 4
    # The axis of the four blocks.
    gate_axis = -1

    def __init__(
        self,
        units,
        activation="tanh",
        recurrent_activation="sigmoid",
        use_bias=True,
        kernel_initializer="glorot_uniform",
        recurrent_initializer="orthogonal",
        bias_initializer="zeros",
        unit_forget_bias=True,
        kernel_regularizer=None,
        recurrent_regularizer=None,
        bias_regularizer=None,
        kernel_constraint=None,
        recurrent_constraint=None,
        bias_constraint=None,
        dropout=0.0,
        recurrent_dropout=0.0,
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
        self.unit_forget_bias = unit_forget_bias
        self.state_size = [units, units]

    def _initialize_bias(self, shape, dtype):
        if not self.unit_forget_bias:
            return self.bias_initializer(shape, dtype)
        return tf.concat(
            [
                self.bias_initializer((self.units,), dtype),
                tf.ones((self.units,), dtype),
                self.bias_initializer((2 * self.units,), dtype),
            ],
            axis=0,
        )

    def step(self, projected, states, masks=None):
        hidden, carry = states
        gates = projected + self.recur(hidden, masks)
        i, f, g, o = tf.split(gates, 4, axis=self.gate_axis)
        i = self.recurrent_activation(i)
        f = self.recurrent_activation(f)
        o = self.recurrent_activation(o)
        carry = f * carry + i * self.activation(g)
        hidden = o * self.activation(carry)
        return hidden, [hidden, carry]

    def get_config(self):
        return {
            **super().get_config(),
            "recurrent_activation": activations.serialize(
                self.recurrent_activation
            ),
            "unit_forget_bias": self.unit_forget_bias,
        }
