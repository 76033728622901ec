"""The gated recurrent unit layer."""

from operator import attrgetter

from keras_reference.layers.rnn.gru_cell import GRUCell
from keras_reference.layers.rnn.recurrent_layer import (
    RecurrentLayer,
    cell_arguments,
)


class GRU(RecurrentLayer):
    """Run over time a state that gates keep or replace.

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
        activity_regularizer: Function of the output that returns a loss.
        kernel_constraint: Function applied to the kernel after each update.
        recurrent_constraint: Function of the recurrent kernel, likewise.
        bias_constraint: Function of the vector, likewise.
        dropout: Float in `[0, 1]`, fraction of the inputs dropped in training,
            the same ones at every time.
        recurrent_dropout: Float in `[0, 1]`, fraction of the state dropped.
        seed: Integer, start of the random numbers; drawn when `None`.
        return_sequences: Boolean, whether all outputs are returned, not only
            the last.
        return_state: Boolean, whether the last states are returned too.
        go_backwards: Boolean, whether the last time comes first.
        stateful: Boolean, whether a batch starts with the last states of the
            batch before.
        unroll: Boolean, whether the graph repeats the step instead of looping.
        reset_after: Boolean, whether the gate `r` comes after the product.
        use_cudnn: `"auto"` or `False`; TensorFlow's own loop runs in any case.
        **kwargs: `zero_output_for_mask`, and arguments of `Layer`, such as
            `name` and `dtype`.

    Call arguments:
        sequences: Tensor of shape `(batch_size, timesteps, input_dim)`.
        initial_state: Tensor, or list of one, of shape `(batch_size, units)`.
        mask: Tensor of booleans of shape `(batch_size, timesteps)`; where it
            is false, the state stays as it is.
        training: Boolean, whether anything is dropped.

    Input shape:
        `(batch_size, timesteps, input_dim)`

    Output shape:
        `(batch_size, units)`, or `(batch_size, timesteps, units)` with
        `return_sequences`; with `return_state` a tuple of that and of the
        last state.

    Raises:
        ValueError: `units` is not a positive integer, a rate is no share, or
            `stateful` without a batch size.

    Examples:
        >>> import tensorflow as tf
        >>> layer = GRU(4, return_state=True)
        >>> [tuple(tensor.shape) for tensor in layer(tf.ones((2, 3, 5)))]
        [(2, 4), (2, 4)]
    """

    recurrent_activation = property(attrgetter("cell.recurrent_activation"))
    reset_after = property(attrgetter("cell.reset_after"))

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
        activity_regularizer=None,
        kernel_constraint=None,
        recurrent_constraint=None,
        bias_constraint=None,
        dropout=0.0,
        recurrent_dropout=0.0,
        seed=None,
        return_sequences=False,
        return_state=False,
        go_backwards=False,
        stateful=False,
        unroll=False,
        reset_after=True,
        use_cudnn="auto",
        **kwargs,
    ):
        cell = GRUCell(
            units,
            activation,
            recurrent_activation=recurrent_activation,
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
            reset_after=reset_after,
            **cell_arguments(kwargs, "gru_cell"),
        )
        loop = (return_sequences, return_state, go_backwards, stateful, unroll)
        super().__init__(
            cell,
            *loop,
            activity_regularizer=activity_regularizer,
            use_cudnn=use_cudnn,
            **kwargs,
        )

    def call(self, sequences, initial_state=None, mask=None, training=False):
        return super().call(sequences, initial_state, mask, training)
