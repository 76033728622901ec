"""Separable convolution along one axis."""

from keras_reference.layers.convolutional.base_separable_conv import (
    BaseSeparableConv,
)


class SeparableConv1D(BaseSeparableConv):
    """Slide kernels over each channel of a sequence, then mix the channels.

    The first step is a convolution of each channel by itself, the second one
    of all channels at one place. Then a vector is added, and `activation`
    applied.

    Reference:
        Chollet, "Xception: Deep Learning with Depthwise Separable
        Convolutions", 2017.

    Args:
        filters: Positive integer, the number of channels of the output.
        kernel_size: Integer, or tuple of one, the size of the kernel of the
            first step.
        strides: Integer, or tuple of one, from one place of the kernel to the
            next.
        padding: String, `"valid"` for places inside the input, `"same"` for
            one at each multiple of the stride, with zeros outside.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        dilation_rate: Integer, or tuple of one, from one entry of the kernel
            to the next.
        depth_multiplier: Positive integer, how many kernels each channel has.
        activation: Name or function applied last; nothing when `None`.
        use_bias: Boolean, whether a vector is added.
        depthwise_initializer: Name, function or object that makes the kernel
            of the first step.
        pointwise_initializer: Name, function or object that makes the kernel
            of the second step.
        bias_initializer: Name, function or object that makes the vector.
        depthwise_regularizer: Function of the kernel of the first step that
            returns a loss.
        pointwise_regularizer: Function of the kernel of the second step that
            returns a loss.
        bias_regularizer: Function of the vector that returns a loss.
        activity_regularizer: Function of the output that returns a loss.
        depthwise_constraint: Function applied to the kernel of the first step
            after each update.
        pointwise_constraint: Function applied to the kernel of the second step
            after each update.
        bias_constraint: Function applied to the vector after each update.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, steps, channels)`, or with `"channels_first"`
        `(batch_size, channels, steps)`

    Output shape:
        `(batch_size, new_steps, filters)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range, or the kernel does not fit.

    Examples:
        >>> import tensorflow as tf
        >>> layer = SeparableConv1D(4, 3)
        >>> layer(tf.zeros((1, 5, 2))).shape.as_list()
        [1, 3, 4]
        >>> [len(weight.shape) for weight in layer.weights]
        [3, 3, 1]
    """

    rank = 1

    def __init__(
        self,
        filters,
        kernel_size,
        strides=1,
        padding="valid",
        data_format=None,
        dilation_rate=1,
        depth_multiplier=1,
        activation=None,
        use_bias=True,
        depthwise_initializer="glorot_uniform",
        pointwise_initializer="glorot_uniform",
        bias_initializer="zeros",
        depthwise_regularizer=None,
        pointwise_regularizer=None,
        bias_regularizer=None,
        activity_regularizer=None,
        depthwise_constraint=None,
        pointwise_constraint=None,
        bias_constraint=None,
        **kwargs,
    ):
        super().__init__(
            filters,
            kernel_size,
            strides=strides,
            padding=padding,
            data_format=data_format,
            dilation_rate=dilation_rate,
            depth_multiplier=depth_multiplier,
            activation=activation,
            use_bias=use_bias,
            depthwise_initializer=depthwise_initializer,
            pointwise_initializer=pointwise_initializer,
            bias_initializer=bias_initializer,
            depthwise_regularizer=depthwise_regularizer,
            pointwise_regularizer=pointwise_regularizer,
            bias_regularizer=bias_regularizer,
            activity_regularizer=activity_regularizer,
            depthwise_constraint=depthwise_constraint,
            pointwise_constraint=pointwise_constraint,
            bias_constraint=bias_constraint,
            **kwargs,
        )
