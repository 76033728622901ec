"""A convolutional long short-term memory for volumes."""

from keras_reference.layers.rnn.conv_lstm import ConvLSTM


class ConvLSTM3D(ConvLSTM):
    """Run an LSTM whose products are convolutions over time, on volumes.

    With the channels of `conv(inputs, kernel) + conv(hidden, recurrent_kernel)
    + bias` in four blocks, `i`, `f`, `g` and `o`:

    `carry = s(f) * carry + s(i) * activation(g)`
    `hidden = s(o) * activation(carry)`

    where `s` is the recurrent activation. The output is `hidden`.

    Reference:
        Shi et al., "Convolutional LSTM Network: A Machine Learning Approach
        for Precipitation Nowcasting", 2015.

    Args:
        filters: Positive integer, the number of channels of each state.
        kernel_size: Integer or tuple, the size of the kernels.
        strides: Integer or tuple, the step of the convolution of the inputs.
        padding: String, `"valid"` or `"same"`, for the inputs.
        data_format: String, `"channels_last"` or `"channels_first"`.
        dilation_rate: Integer or tuple, the step in the kernel of the inputs.
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
        **kwargs: Arguments of `RNN` and `Layer`, such as `name`.

    Call arguments:
        sequences: Tensor of shape
            `(batch_size, timesteps, planes, rows, columns, channels)`.
        initial_state: List of two tensors, as the layer returns them.
        mask: Tensor of booleans of shape `(batch_size, timesteps)`; where it
            is false, the states stay as they are.
        training: Boolean, whether anything is dropped.

    Input shape:
        `(batch_size, timesteps, planes, rows, columns, channels)`

    Output shape:
        `(batch_size, planes, rows, columns, filters)`, after the batch the
        times with `return_sequences`; with `return_state` a tuple of that and
        of the last two states.

    Raises:
        ValueError: An argument is out of range, or sizes are not known.

    Examples:
        >>> import tensorflow as tf
        >>> tuple(ConvLSTM3D(4, 2)(tf.ones((1, 2, 3, 3, 3, 1))).shape)
        (1, 2, 2, 2, 4)
    """

    rank = 3

    def __init__(
        self,
        filters,
        kernel_size,
        strides=1,
        padding="valid",
        data_format=None,
        dilation_rate=1,
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
        **kwargs,
    ):
        super().__init__(
            (return_sequences, return_state, go_backwards, stateful),
            filters=filters,
            kernel_size=kernel_size,
            strides=strides,
            padding=padding,
            data_format=data_format,
            dilation_rate=dilation_rate,
            activation=activation,
            recurrent_activation=recurrent_activation,
            use_bias=use_bias,
            kernel_initializer=kernel_initializer,
            recurrent_initializer=recurrent_initializer,
            bias_initializer=bias_initializer,
            unit_forget_bias=unit_forget_bias,
            kernel_regularizer=kernel_regularizer,
            recurrent_regularizer=recurrent_regularizer,
            bias_regularizer=bias_regularizer,
            kernel_constraint=kernel_constraint,
            recurrent_constraint=recurrent_constraint,
            bias_constraint=bias_constraint,
            dropout=dropout,
            recurrent_dropout=recurrent_dropout,
            seed=seed,
            activity_regularizer=activity_regularizer,
            **kwargs,
        )
