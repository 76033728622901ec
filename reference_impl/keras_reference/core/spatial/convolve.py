"""Convolutions as TensorFlow computes them.

Each function here returns the convolution with given arguments, as a function
of inputs and kernel. A layer asks once, so that its call goes straight to
TensorFlow: strides are in the form it wants, and nothing is left to decide.

TensorFlow has few of these kernels with channels in front on a CPU; there the
channels are moved to the end and back. Compilers take such moves out where
they are not needed.
"""

import functools

import tensorflow as tf

from keras_reference.core.spatial.sizes import size_of_transposed


def convolution(rank, strides, padding, data_format, dilation_rate):
    """Return a convolution, a function of inputs and kernel.

    The kernel's next to last size says how many groups of channels there are.

    Args:
        rank: Integer, the number of spatial axes.
        strides: Tuple of integers.
        padding: String, `"valid"`, `"same"` or `"causal"`.
        data_format: String, where the channels are.
        dilation_rate: Tuple of integers.

    Returns:
        Function of two tensors.

    Examples:
        >>> convolve = convolution(1, (1,), "causal", "channels_last", (1,))
        >>> convolve(tf.ones((1, 3, 1)), tf.ones((2, 1, 1)))[0, :, 0].numpy()
        array([1., 2., 2.], dtype=float32)
    """
    padding_name = "SAME" if padding == "same" else "VALID"
    if max(dilation_rate) > 1:
        # The other functions of TensorFlow have no gradient then.
        convolve = functools.partial(
            tf.nn.convolution, padding=padding_name, dilations=dilation_rate
        )
    elif rank == 1:
        convolve = functools.partial(
            tf.nn.conv1d, stride=strides[0], padding=padding_name
        )
    elif rank == 2:
        convolve = functools.partial(
            tf.nn.conv2d, strides=strides, padding=padding_name
        )
    else:
        convolve = functools.partial(
            tf.nn.conv3d, strides=(1, *strides, 1), padding=padding_name
        )
    if rank == 3:
        convolve = functools.partial(_convolve_groups, convolve)
    if padding == "causal":
        convolve = functools.partial(_pad_in_front, convolve, dilation_rate[0])
    return channels_last(convolve, data_format)


def depthwise_convolution(rank, strides, padding, data_format, dilation_rate):
    """Return a convolution of each channel, a function of inputs and kernel.

    Args:
        rank: Integer, the number of spatial axes, 1 or 2.
        strides: Tuple of integers.
        padding: String, `"valid"` or `"same"`.
        data_format: String, where the channels are.
        dilation_rate: Tuple of integers.

    Returns:
        Function of two tensors.

    Examples:
        >>> convolve = depthwise_convolution(
        ...     1, (1,), "valid", "channels_last", (1,)
        ... )
        >>> convolve(tf.ones((1, 3, 1)), tf.ones((2, 1, 1)))[0, :, 0].numpy()
        array([2., 2.], dtype=float32)
    """
    strides = strides * 2 if rank == 1 else strides
    dilation_rate = (1, *dilation_rate) if rank == 1 else dilation_rate
    # TensorFlow refuses different strides for two axes, and counts strides
    # between the gaps of a dilated kernel, not between entries.
    skips = len(set(strides)) > 1 or min(strides[0], max(dilation_rate)) > 1
    convolve = functools.partial(
        tf.nn.depthwise_conv2d,
        strides=(1, 1, 1, 1) if skips else (1, *strides, 1),
        padding="VALID" if skips else padding.upper(),
        dilations=dilation_rate if max(dilation_rate) > 1 else None,
    )
    if skips:
        convolve = functools.partial(
            _convolve_and_skip, convolve, strides, padding, dilation_rate
        )
    if rank == 1:
        convolve = functools.partial(_convolve_as_image, convolve)
    return channels_last(convolve, data_format)


def transposed_convolution(
    rank, strides, padding, output_padding, data_format, dilation_rate
):
    """Return a transposed convolution, a function of inputs and kernel.

    Args:
        rank: Integer, the number of spatial axes.
        strides: Tuple of integers.
        padding: String, `"valid"` or `"same"`.
        output_padding: Tuple of integers, or `None`.
        data_format: String, where the channels are.
        dilation_rate: Tuple of integers.

    Returns:
        Function of two tensors.

    Examples:
        >>> convolve = transposed_convolution(
        ...     1, (2,), "valid", None, "channels_last", (1,)
        ... )
        >>> convolve(tf.ones((1, 2, 1)), tf.ones((3, 1, 1)))[0, :, 0].numpy()
        array([1., 1., 2., 1., 1.], dtype=float32)
    """
    convolve = functools.partial(
        _convolve_transposed,
        strides=strides,
        padding=padding,
        output_padding=output_padding or (None,) * rank,
        dilation_rate=dilation_rate,
    )
    return channels_last(convolve, data_format)


def channels_last(operation, data_format):
    """Return an operation on `data_format`, from one on channels at the end.

    Args:
        operation: Function of a tensor, and of kernels.
        data_format: String, where the channels are.

    Returns:
        Function of the same arguments.

    Examples:
        >>> channels_last(tf.identity, "channels_first")(
        ...     tf.zeros((1, 2, 3))
        ... ).shape.as_list()
        [1, 2, 3]
    """
    if data_format == "channels_last":
        return operation
    return functools.partial(_move_channels, operation)


def _move_channels(operation, inputs, *kernels):
    axes = range(inputs.shape.rank)
    inputs = tf.transpose(inputs, [0, *axes[2:], 1])
    outputs = operation(inputs, *kernels)
    return tf.transpose(outputs, [0, axes[-1], *axes[1:-1]])


def _convolve_groups(convolve, inputs, kernel):
    """Convolve volumes, for which TensorFlow knows no groups."""
    groups = inputs.shape[-1] // kernel.shape[-2]
    if groups == 1:
        return convolve(inputs, kernel)
    parts = zip(
        tf.split(inputs, groups, axis=-1),
        tf.split(kernel, groups, axis=-1),
        strict=True,
    )
    return tf.concat([convolve(*part) for part in parts], axis=-1)


def _pad_in_front(convolve, dilation_rate, inputs, kernel):
    reach = dilation_rate * (kernel.shape[0] - 1)
    return convolve(tf.pad(inputs, [[0, 0], [reach, 0], [0, 0]]), kernel)


def _convolve_and_skip(
    convolve, strides, padding, dilation_rate, inputs, kernel
):
    """Convolve at every place, and keep those at multiples of the strides."""
    if padding == "same":
        paddings = [
            _paddings(inputs, axis, kernel, strides[axis], dilation_rate[axis])
            for axis in (0, 1)
        ]
        inputs = tf.pad(inputs, [(0, 0), *paddings, (0, 0)])
    outputs = convolve(inputs, kernel)
    return outputs[:, :: strides[0], :: strides[1]]


def _paddings(inputs, axis, kernel, stride, rate) -> tuple:
    """Return how many zeros `"same"` means, in front and behind."""
    size = tf.shape(inputs)[axis + 1]
    reach = (kernel.shape[axis] - 1) * rate + 1
    last = (size - 1) // stride * stride
    missing = tf.maximum(last + reach - size, 0)
    return missing // 2, missing - missing // 2


def _convolve_as_image(convolve, inputs, kernel):
    outputs = convolve(tf.expand_dims(inputs, 1), tf.expand_dims(kernel, 0))
    return tf.squeeze(outputs, 1)


def _convolve_transposed(
    inputs, kernel, strides, padding, output_padding, dilation_rate
):
    if max(dilation_rate) > 1:
        return _convolve_turned(inputs, kernel, padding, dilation_rate)
    lengths = inputs.shape
    if None in tuple(lengths):
        lengths = tf.unstack(tf.shape(inputs), num=len(lengths))
    sizes = [
        size_of_transposed(
            size,
            kernel.shape[axis],
            strides[axis],
            padding,
            output_padding[axis],
            dilation_rate[axis],
        )
        for axis, size in enumerate(lengths[1:-1])
    ]
    return tf.nn.conv_transpose(
        inputs,
        kernel,
        output_shape=[lengths[0], *sizes, kernel.shape[-2]],
        strides=strides,
        padding=padding.upper(),
    )


def _convolve_turned(inputs, kernel, padding, dilation_rate):
    """Transpose a dilated convolution: convolve with the kernel turned around.

    With strides of 1 that is the same, and TensorFlow has it on every device.
    """
    rank = len(dilation_rate)
    axes = list(range(rank))
    turned = tf.transpose(tf.reverse(kernel, axes), [*axes, rank + 1, rank])
    reaches = [
        (kernel.shape[axis] - 1) * rate
        for axis, rate in enumerate(dilation_rate)
    ]
    # Of what is too much with "same", half is cut off in front.
    extra = [reach if padding == "same" else 0 for reach in reaches]
    paddings = [
        (reach - less // 2, reach - (less - less // 2))
        for reach, less in zip(reaches, extra, strict=True)
    ]
    padded = tf.pad(inputs, [(0, 0), *paddings, (0, 0)])
    return tf.nn.convolution(
        padded, turned, padding="VALID", dilations=dilation_rate
    )
