"""Pooling: `keras.ops`."""

from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import (
    to_floating,
    to_tensor,
)
from keras_reference.core.spatial import pool
from keras_reference.core.spatial.arguments import (
    check_choice,
    check_data_format,
    for_each_axis,
)
from keras_reference.core.spatial.sizes import sizes_of_windows, spatial_sizes


@numeric_op
def max_pool(
    inputs, pool_size, strides=None, padding="valid", data_format=None
):
    """Take the largest number of each window.

    Reference:
        V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep
        learning", 2016, chapter 3.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one to three axes between.
        pool_size: Integer or one for each axis, the size of a window.
        strides: Integer or one for each axis, from one window to the next;
            `pool_size` when `None`.
        padding: String, `"valid"` for windows inside the inputs, `"same"` for
            one at each multiple of the stride.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.

    Returns:
        Tensor with one number for each window and channel.

    Raises:
        ValueError: An argument is out of range, or no window fits.

    Examples:
        >>> max_pool([[[1.0], [3.0], [2.0], [0.0]]], 2).numpy().tolist()
        [[[3.0], [2.0]]]
    """
    inputs = _tensor(inputs)
    arguments = _arguments(inputs, pool_size, strides, padding, data_format)
    return pool.max_pooling(*arguments)(inputs)


@numeric_op
def average_pool(
    inputs, pool_size, strides=None, padding="valid", data_format=None
):
    """Take the mean of each window, of what lies inside the inputs.

    Reference:
        V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep
        learning", 2016, chapter 3.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one to three axes between.
        pool_size: Integer or one for each axis, the size of a window.
        strides: Integer or one for each axis, from one window to the next;
            `pool_size` when `None`.
        padding: String, `"valid"` for windows inside the inputs, `"same"` for
            one at each multiple of the stride.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.

    Returns:
        Tensor with one number for each window and channel.

    Raises:
        ValueError: An argument is out of range, or no window fits.

    Examples:
        >>> average_pool([[[1.0], [3.0], [2.0], [0.0]]], 2).numpy().tolist()
        [[[2.0], [1.0]]]
    """
    inputs = _tensor(inputs)
    arguments = _arguments(inputs, pool_size, strides, padding, data_format)
    return pool.average_pooling(*arguments)(inputs)


@numeric_op
def adaptive_max_pool(inputs, output_size, data_format=None):
    """Take the largest number of each of `output_size` windows.

    Window `i` of `n` goes from `floor(i * size / n)` to before
    `ceil((i + 1) * size / n)`.

    Reference:
        K. He et al., "Spatial pyramid pooling in deep convolutional networks
        for visual recognition", arXiv:1406.4729, appendix A.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one to three axes between.
        output_size: Integer or one for each axis, how many windows there are.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.

    Returns:
        Tensor with one number for each window and channel.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> adaptive_max_pool([[[1.0], [3.0], [2.0]]], 2).numpy().tolist()
        [[[3.0], [3.0]]]
    """
    inputs = _tensor(inputs)
    rank = inputs.shape.rank - 2
    return pool.adaptive_max_pool(
        inputs,
        for_each_axis("output_size", output_size, rank),
        check_data_format(data_format),
    )


@numeric_op
def adaptive_average_pool(inputs, output_size, data_format=None):
    """Take the mean of each of `output_size` windows.

    Window `i` of `n` goes from `floor(i * size / n)` to before
    `ceil((i + 1) * size / n)`.

    Reference:
        K. He et al., "Spatial pyramid pooling in deep convolutional networks
        for visual recognition", arXiv:1406.4729, appendix A.

    Args:
        inputs: Tensor of shape `(batch_size, ..., channels)` or
            `(batch_size, channels, ...)`, with one to three axes between.
        output_size: Integer or one for each axis, how many windows there are.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.

    Returns:
        Tensor with one number for each window and channel.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> adaptive_average_pool([[[1.0], [3.0], [2.0]]], 2).numpy().tolist()
        [[[2.0], [2.5]]]
    """
    inputs = to_floating(_tensor(inputs))
    rank = inputs.shape.rank - 2
    return pool.adaptive_average_pool(
        inputs,
        for_each_axis("output_size", output_size, rank),
        check_data_format(data_format),
    )


def _tensor(inputs):
    inputs = to_tensor(inputs)
    if inputs.shape.rank not in (3, 4, 5):
        raise ValueError(
            "`inputs` must have from one to three axes beside batch and "
            f"channels. Received: inputs.shape={tuple(inputs.shape)}."
        )
    return inputs


def _arguments(inputs, pool_size, strides, padding, data_format) -> tuple:
    rank = inputs.shape.rank - 2
    pool_size = for_each_axis("pool_size", pool_size, rank)
    if strides is not None:
        strides = for_each_axis("strides", strides, rank)
    arguments = (
        pool_size,
        strides or pool_size,
        check_choice("padding", padding, ("valid", "same")),
        check_data_format(data_format),
    )
    # Raises if no window fits.
    sizes = spatial_sizes(inputs.shape, arguments[3])
    sizes_of_windows(sizes, *arguments[:3])
    return arguments
