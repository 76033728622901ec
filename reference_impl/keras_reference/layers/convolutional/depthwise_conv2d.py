"""Depthwise convolution along two axes."""

from keras_reference.layers.convolutional.base_depthwise_conv import (
    BaseDepthwiseConv,
)


class DepthwiseConv2D(BaseDepthwiseConv):
    """Slide kernels over each channel of an image by itself.

    `output = activation(depthwise_conv(input, kernel) + bias)`, where `kernel`
    has shape `(rows, columns, channels, depth_multiplier)`. The results of
    one channel lie side by side.

    Args:
        kernel_size: Integer or tuple of 2, the size of the kernel.
        strides: Integer or tuple of 2, from one place of the kernel to the
            next.
        padding: String, `"valid"` for places inside the input, `"same"` for
            one at each multiple of the stride, with zeros outside.
        depth_multiplier: Positive integer, how many kernels each channel has.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        dilation_rate: Integer or tuple of 2, from one entry of the kernel to
            the next.
        activation: Name or function applied last; nothing when `None`.
        use_bias: Boolean, whether a vector is added.
        depthwise_initializer: Name, function or object that makes the kernel.
        bias_initializer: Name, function or object that makes the vector.
        depthwise_regularizer: Function of the kernel that returns a loss.
        bias_regularizer: Function of the vector that returns a loss.
        activity_regularizer: Function of the output that returns a loss.
        depthwise_constraint: Function applied to the kernel after each update.
        bias_constraint: Function applied to the vector after each update.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, height, width, channels)`, or with `"channels_first"`
        `(batch_size, channels, height, width)`

    Output shape:
        `(batch_size, new_height, new_width, channels * depth_multiplier)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range, or the kernel does not fit.

    Examples:
        >>> import tensorflow as tf
        >>> layer = DepthwiseConv2D(3, depth_multiplier=2)
        >>> layer(tf.zeros((1, 5, 5, 2))).shape.as_list()
        [1, 3, 3, 4]
        >>> layer.kernel.shape.as_list()
        [3, 3, 2, 2]
    """

    rank = 2

    def __init__(
        self,
        kernel_size,
        strides=(1, 1),
        padding="valid",
        depth_multiplier=1,
        data_format=None,
        dilation_rate=(1, 1),
        activation=None,
        use_bias=True,
        depthwise_initializer="glorot_uniform",
        bias_initializer="zeros",
        depthwise_regularizer=None,
        bias_regularizer=None,
        activity_regularizer=None,
        depthwise_constraint=None,
        bias_constraint=None,
        **kwargs,
    ):
        super().__init__(
            kernel_size,
            strides=strides,
            padding=padding,
            depth_multiplier=depth_multiplier,
            data_format=data_format,
            dilation_rate=dilation_rate,
            activation=activation,
            use_bias=use_bias,
            depthwise_initializer=depthwise_initializer,
            bias_initializer=bias_initializer,
            depthwise_regularizer=depthwise_regularizer,
            bias_regularizer=bias_regularizer,
            activity_regularizer=activity_regularizer,
            depthwise_constraint=depthwise_constraint,
            bias_constraint=bias_constraint,
            **kwargs,
        )
