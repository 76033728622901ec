"""The cell of a fully connected recurrent network."""

from keras_reference.layers.rnn.recurrent_cell import RecurrentCell


class SimpleRNNCell(RecurrentCell):
    """One step of a network whose output is its next state.

    `output = activation(inputs @ kernel + state @ recurrent_kernel + bias)`

    Reference:
        Elman, "Finding Structure in Time", 1990.

    Args:
        units: Positive integer, the size of the state.
        activation: Name or function applied last; nothing when `None`.
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
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        sequence: Tensor, the inputs at one time.
        states: List of one tensor of shape `(batch_size, units)`.
        training: Boolean, whether anything is dropped.

    Input shape:
        `(batch_size, input_dim)`

    Output shape:
        Tuple of `(batch_size, units)` and a list of the next states.

    Raises:
        ValueError: `units` is not a positive integer, or a rate is no share.

    Examples:
        >>> import tensorflow as tf
        >>> cell = SimpleRNNCell(1, None, False, "ones", "ones")
        >>> output, states = cell(tf.constant([[2.0]]), [tf.constant([[3.0]])])
        >>> output.numpy().tolist(), states[0].numpy().tolist()
        ([[5.0]], [[5.0]])
    """

    def __init__(
        self,
        units,
        activation="tanh",
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
        seed=None,
        **kwargs,
    ):
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

    def call(self, sequence, states, training=False):
        return super().call(sequence, states, training)

    def step(self, projected, states, masks=None):
        output = self.activation(projected + self.recur(states[0], masks))
        return output, [output]
