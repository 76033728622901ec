"""Transposed convolution along one axis."""

from keras_reference.layers.convolutional.base_conv_transpose import (
    BaseConvTranspose,
)


class Conv1DTranspose(BaseConvTranspose):
    """Add up one copy of the kernel for each place of a sequence.

    `output = activation(conv_transpose(input, kernel) + bias)`, where `kernel`
    has shape `(size, filters, channels)`. It leads from the shape of a
    convolution's output back to the shape of its input.

    Reference:
        Dumoulin and Visin, "A guide to convolution arithmetic for deep
        learning", 2016, chapter 4.

    Args:
        filters: Positive integer, the number of channels of the output.
        kernel_size: Integer, or tuple of one, the size of the kernel.
        strides: Integer, or tuple of one, from one copy of the kernel to the
            next.
        padding: String, `"valid"` to keep all of each copy of the kernel,
            `"same"` for the size of the input times `strides`.
        output_padding: Integer, or tuple of one, less than `strides`: how much
            longer the output is than it has to be; `None` to choose.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        dilation_rate: Integer, or tuple of one, from one entry of the kernel
            to the next. Above 1 only where `strides` are 1.
        activation: Name or function applied last; nothing when `None`.
        use_bias: Boolean, whether a vector is added.
        kernel_initializer: Name, function or object that makes the kernel.
        bias_initializer: Name, function or object that makes the vector.
        kernel_regularizer: Function of the kernel that returns a loss.
        bias_regularizer: Function of the vector that returns a loss.
        activity_regularizer: Function of the output that returns a loss.
        kernel_constraint: Function applied to the kernel after each update.
        bias_constraint: Function applied to the vector after each update.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, steps, channels)`, or with `"channels_first"`
        `(batch_size, channels, steps)`

    Output shape:
        `(batch_size, new_steps, filters)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> layer = Conv1DTranspose(4, 3, strides=2)
        >>> layer(tf.zeros((1, 5, 2))).shape.as_list()
        [1, 11, 4]
        >>> layer.kernel.shape.as_list()
        [3, 4, 2]
    """

    rank = 1

    def __init__(
        self,
        filters,
        kernel_size,
        strides=1,
        padding="valid",
        output_padding=None,
        data_format=None,
        dilation_rate=1,
        activation=None,
        use_bias=True,
        kernel_initializer="glorot_uniform",
        bias_initializer="zeros",
        kernel_regularizer=None,
        bias_regularizer=None,
        activity_regularizer=None,
        kernel_constraint=None,
        bias_constraint=None,
        **kwargs,
    ):
        super().__init__(
            filters,
            kernel_size,
            strides=strides,
            padding=padding,
            output_padding=output_padding,
            data_format=data_format,
            dilation_rate=dilation_rate,
            activation=activation,
            use_bias=use_bias,
            kernel_initializer=kernel_initializer,
            bias_initializer=bias_initializer,
            kernel_regularizer=kernel_regularizer,
            bias_regularizer=bias_regularizer,
            activity_regularizer=activity_regularizer,
            kernel_constraint=kernel_constraint,
            bias_constraint=bias_constraint,
            **kwargs,
        )
