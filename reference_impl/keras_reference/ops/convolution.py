"""Convolutions: `keras.ops`."""

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.core.spatial.arguments import (
    check_choice,
    check_data_format,
    check_output_padding,
    check_strides,
    for_each_axis,
)
from keras_reference.core.spatial.convolve import (
    convolution,
    depthwise_convolution,
    transposed_convolution,
)
from keras_reference.core.spatial.sizes import channel_axis


@numeric_op
def conv(
    inputs,
    kernel,
    strides=1,
    padding="valid",
    data_format=None,
    dilation_rate=1,
):
    """Slide a kernel over the inputs; sum the products at each place.

    Reference:
        I. Goodfellow, Y. Bengio and A. Courville, "Deep learning", 2016,
        sections 9.1 and 9.5.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one to three axes between.
        kernel: Tensor of shape `(..., channels / groups, filters)`. With
            several groups, each part of the filters sees its own channels.
        strides: Integer or one for each axis, from one place to the next.
        padding: String, `"valid"` for places inside the inputs, `"same"` for
            one at each multiple of the stride, with zeros outside.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        dilation_rate: Integer or one for each axis, from one entry of the
            kernel to the next.

    Returns:
        Tensor of shape `(batch_size, ..., filters)`, or with the filters in
        place of the channels.

    Raises:
        ValueError: The shapes do not fit, or an argument is out of range.

    Examples:
        >>> inputs = tf.constant([[[1.0], [2.0], [4.0]]])
        >>> conv(inputs, tf.ones((2, 1, 1))).numpy().tolist()
        [[[3.0], [6.0]]]
    """
    inputs, kernel = _tensors(inputs, kernel)
    arguments = _arguments(inputs, strides, padding, data_format, dilation_rate)
    check_strides(arguments[0], arguments[-1])
    channels = inputs.shape[channel_axis(arguments[2])]
    groups, rest = divmod(channels or 0, kernel.shape[-2])
    if channels is None or rest or kernel.shape[-1] % groups:
        raise ValueError(
            "The channels must be a multiple of those of `kernel`, and its "
            "filters a multiple of the groups. Received: inputs.shape="
            f"{tuple(inputs.shape)}, kernel.shape={tuple(kernel.shape)}."
        )
    return convolution(inputs.shape.rank - 2, *arguments)(inputs, kernel)


@numeric_op
def depthwise_conv(
    inputs,
    kernel,
    strides=1,
    padding="valid",
    data_format=None,
    dilation_rate=1,
):
    """Slide kernels over each channel by itself.

    Reference: A. Howard et al., "MobileNets", 2017, section 3.1.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one or two axes between.
        kernel: Tensor of shape `(..., channels, depth_multiplier)`.
        strides: Integer or one for each axis, from one place to the next.
        padding: String, `"valid"` or `"same"`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        dilation_rate: Integer or one for each axis, from one entry of the
            kernel to the next.

    Returns:
        Tensor of shape `(batch_size, ..., channels * depth_multiplier)`, the
        results of one channel side by side.

    Raises:
        ValueError: The shapes do not fit, or an argument is out of range.

    Examples:
        >>> inputs = tf.constant([[[1.0, 10.0], [2.0, 20.0]]])
        >>> depthwise_conv(inputs, tf.ones((2, 2, 1))).numpy().tolist()
        [[[3.0, 30.0]]]
    """
    inputs, kernel = _tensors(inputs, kernel)
    arguments = _arguments(inputs, strides, padding, data_format, dilation_rate)
    if inputs.shape[channel_axis(arguments[2])] != kernel.shape[-2]:
        raise ValueError(
            "`kernel` must have as many channels as `inputs`. Received: "
            f"inputs.shape={tuple(inputs.shape)}, "
            f"kernel.shape={tuple(kernel.shape)}."
        )
    rank = inputs.shape.rank - 2
    if rank > 2:
        raise ValueError(
            "`inputs` must have one or two axes beside batch and channels. "
            f"Received: inputs.shape={tuple(inputs.shape)}."
        )
    return depthwise_convolution(rank, *arguments)(inputs, kernel)


@numeric_op
def separable_conv(
    inputs,
    depthwise_kernel,
    pointwise_kernel,
    strides=1,
    padding="valid",
    data_format=None,
    dilation_rate=1,
):
    """Slide kernels over each channel, then mix the channels at each place.

    `conv(depthwise_conv(inputs, depthwise_kernel, ...), pointwise_kernel)`

    Reference:
        F. Chollet, "Xception: Deep Learning with Depthwise Separable
        Convolutions", 2017.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one or two axes between.
        depthwise_kernel: Tensor of shape `(..., channels, depth_multiplier)`.
        pointwise_kernel: Tensor of shape
            `(1, ..., channels * depth_multiplier, filters)`.
        strides: Integer or one for each axis, from one place to the next.
        padding: String, `"valid"` or `"same"`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        dilation_rate: Integer or one for each axis, from one entry of the
            depthwise kernel to the next.

    Returns:
        Tensor of shape `(batch_size, ..., filters)`.

    Raises:
        ValueError: The shapes do not fit, or an argument is out of range.

    Examples:
        >>> inputs = tf.constant([[[1.0, 10.0], [2.0, 20.0]]])
        >>> kernels = tf.ones((2, 2, 1)), tf.ones((1, 2, 1))
        >>> separable_conv(inputs, *kernels).numpy().tolist()
        [[[33.0]]]
    """
    outputs = depthwise_conv(
        inputs, depthwise_kernel, strides, padding, data_format, dilation_rate
    )
    return conv(outputs, pointwise_kernel, data_format=data_format)


@numeric_op
def conv_transpose(
    inputs,
    kernel,
    strides=1,
    padding="valid",
    output_padding=None,
    data_format=None,
    dilation_rate=1,
):
    """Add up one copy of the kernel for each place of the inputs.

    It is the gradient of `conv` with respect to its inputs, which leads from
    the shape of the result back to the shape before.

    Reference:
        Dumoulin and Visin, "A guide to convolution arithmetic for deep
        learning", 2016, chapter 4.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one to three axes between.
        kernel: Tensor of shape `(..., filters, channels)`.
        strides: Integer or one for each axis, from one copy to the next.
        padding: String, `"valid"` to keep all of each copy, `"same"` for the
            size of the inputs times `strides`.
        output_padding: Integer or one for each axis, less than `strides`: how
            much longer the result is than it has to be; `None` to choose.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        dilation_rate: Integer or one for each axis, from one entry of the
            kernel to the next.

    Returns:
        Tensor of shape `(batch_size, ..., filters)`.

    Raises:
        ValueError: The shapes do not fit, or an argument is out of range.

    Examples:
        >>> inputs = tf.constant([[[1.0], [10.0]]])
        >>> outputs = conv_transpose(inputs, tf.ones((3, 1, 1)))
        >>> outputs.numpy().ravel().tolist()
        [1.0, 11.0, 11.0, 10.0]
    """
    inputs, kernel = _tensors(inputs, kernel)
    strides, padding, data_format, dilation_rate = _arguments(
        inputs, strides, padding, data_format, dilation_rate
    )
    check_strides(strides, dilation_rate)
    rank = inputs.shape.rank - 2
    window = tuple(kernel.shape)[:rank]
    output_padding = check_output_padding(
        output_padding, strides, padding, window, dilation_rate
    )
    if inputs.shape[channel_axis(data_format)] != kernel.shape[-1]:
        raise ValueError(
            "`kernel` must have the channels of `inputs` in its last axis. "
            f"Received: inputs.shape={tuple(inputs.shape)}, "
            f"kernel.shape={tuple(kernel.shape)}."
        )
    convolve = transposed_convolution(
        rank, strides, padding, output_padding, data_format, dilation_rate
    )
    return convolve(inputs, kernel)


def _tensors(inputs, kernel) -> tuple:
    inputs, kernel = tf.convert_to_tensor(inputs), tf.convert_to_tensor(kernel)
    if inputs.shape.rank not in (3, 4, 5):
        raise ValueError(
            "`inputs` must have from one to three axes beside batch and "
            f"channels. Received: inputs.shape={tuple(inputs.shape)}."
        )
    if kernel.shape.rank != inputs.shape.rank or kernel.dtype != inputs.dtype:
        raise ValueError(
            "`kernel` must have as many axes as `inputs`, and the same dtype. "
            f"Received: inputs.shape={tuple(inputs.shape)}, "
            f"kernel.shape={tuple(kernel.shape)}, of types "
            f"{inputs.dtype.name} and {kernel.dtype.name}."
        )
    return inputs, kernel


def _arguments(
    inputs,
    strides,
    padding,
    data_format,
    dilation_rate,
) -> tuple:
    rank = inputs.shape.rank - 2
    return (
        for_each_axis("strides", strides, rank),
        check_choice("padding", padding, ("valid", "same")),
        check_data_format(data_format),
        for_each_axis("dilation_rate", dilation_rate, rank),
    )
