"""Transposed convolution along three axes."""

from keras_reference.layers.convolutional.base_conv_transpose import (
    BaseConvTranspose,
)


class Conv3DTranspose(BaseConvTranspose):
    """Add up one copy of the kernel for each place of a volume.

    `output = activation(conv_transpose(input, kernel) + bias)`, where `kernel`
    has shape `(planes, rows, columns, filters, channels)`. It leads from the
    shape of a convolution's output back to the shape of its input.

    Reference:
        Dumoulin and Visin, "A guide to convolution arithmetic for deep
        learning", 2016, chapter 4.

    Args:
        filters: Positive integer, the number of channels of the output.
        kernel_size: Integer or tuple of 3, the size of the kernel.
        strides: Integer or tuple of 3, from one copy of the kernel to the
            next.
        padding: String, `"valid"` to keep all of each copy of the kernel,
            `"same"` for the size of the input times `strides`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        output_padding: Integer or tuple of 3, less than `strides`: how much
            longer the output is than it has to be; `None` to choose.
        dilation_rate: Integer or tuple of 3, from one entry of the kernel to
            the next. Above 1 only where `strides` are 1.
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
        `(batch_size, depth, height, width, channels)`, or with
        `"channels_first"` `(batch_size, channels, depth, height, width)`

    Output shape:
        `(batch_size, new_depth, new_height, new_width, filters)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> layer = Conv3DTranspose(4, 3, strides=2)
        >>> layer(tf.zeros((1, 5, 5, 5, 2))).shape.as_list()
        [1, 11, 11, 11, 4]
        >>> layer.kernel.shape.as_list()
        [3, 3, 3, 4, 2]
    """

    rank = 3

    def __init__(
        self,
        filters,
        kernel_size,
        strides=(1, 1, 1),
        padding="valid",
        data_format=None,
        output_padding=None,
        dilation_rate=(1, 1, 1),
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
            data_format=data_format,
            output_padding=output_padding,
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
