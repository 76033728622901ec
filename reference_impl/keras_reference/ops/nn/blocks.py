"""Blocks of pixels made into channels, and back."""

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.spatial.arguments import (
    check_data_format,
    is_integer,
)


@numeric_op
def depth_to_space(x, block_size, data_format="channels_last"):
    """Spread channels over blocks of pixels.

    Reference: W. Shi et al., "Real-time single image and video
    super-resolution", 2016, section 3.2.

    Args:
        x: Tensor, of shape `(batch_size, height, width, channels)`.
        block_size: Integer of at least 2, height and width of a block.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when None.

    Returns:
        Tensor, of shape `(batch_size, height * block_size,
        width * block_size, channels // block_size**2)`.

    Raises:
        ValueError: If the channels cannot be divided so, `x` has not four
            axes, or the format is unknown.

    Examples:
        >>> depth_to_space([[[[1, 2, 3, 4]]]], 2).numpy()[0, ..., 0].tolist()
        [[1, 2], [3, 4]]
    """
    data_format = check_data_format(data_format)
    x = _images(x, data_format)
    _check_block_size(block_size)
    if (x.shape[-1] or 0) % block_size**2:
        raise ValueError(
            "`block_size` must have a square that divides the channels. "
            f"Received: block_size={block_size}, channels={x.shape[-1]}."
        )
    return _as_given(tf.nn.depth_to_space(x, block_size), data_format)


@numeric_op
def space_to_depth(x, block_size, data_format="channels_last"):
    """Gather blocks of pixels in channels; the inverse of `depth_to_space`.

    Args:
        x: Tensor, of shape `(batch_size, height, width, channels)`.
        block_size: Integer of at least 2, height and width of a block.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when None.

    Returns:
        Tensor, of shape `(batch_size, height // block_size,
        width // block_size, channels * block_size**2)`.

    Raises:
        ValueError: If the image cannot be divided so, `x` has not four axes,
            or the format is unknown.

    Examples:
        >>> space_to_depth([[[[1], [2]], [[3], [4]]]], 2).numpy().tolist()
        [[[[1, 2, 3, 4]]]]
    """
    data_format = check_data_format(data_format)
    x = _images(x, data_format)
    _check_block_size(block_size)
    if any((length or 0) % block_size for length in x.shape[1:3]):
        raise ValueError(
            "`block_size` must divide the height and the width. Received: "
            f"block_size={block_size}, x of {x.shape[1]} by {x.shape[2]}."
        )
    return _as_given(tf.nn.space_to_depth(x, block_size), data_format)


def _images(x, data_format) -> tf.Tensor:
    x = to_tensor(x)
    if x.shape.rank != 4:
        raise ValueError(
            f"`x` must have four axes. Received: x.shape={tuple(x.shape)}."
        )
    is_first = data_format == "channels_first"
    return tf.transpose(x, [0, 2, 3, 1]) if is_first else x


def _check_block_size(block_size) -> None:
    if not is_integer(block_size, 2):
        raise ValueError(
            "`block_size` must be an integer of at least 2. "
            f"Received: block_size={block_size}."
        )


def _as_given(x: tf.Tensor, data_format: str) -> tf.Tensor:
    is_first = data_format == "channels_first"
    return tf.transpose(x, [0, 3, 1, 2]) if is_first else x


@numeric_op
def unfold(x, kernel_size, dilation=1, padding=0, stride=1):
    """Return what a window sees at each of its places, as columns.

    Reference:
        K. Chellapilla, S. Puri and P. Simard, "High performance convolutional
        neural networks for document processing", 2006.

    Args:
        x: Tensor, of shape `(batch_size, channels, height, width)`.
        kernel_size: Integer or pair of integers, the window's height and
            width.
        dilation: Integer or pair, steps between the pixels of a window.
        padding: Integer or pair, zeros around the image.
        stride: Integer or pair, steps from one place to the next.

    Returns:
        Tensor, of shape `(batch_size, channels * window, places)`.

    Raises:
        ValueError: If `x` has not four axes.

    Examples:
        >>> unfold([[[[1, 2, 3]]]], (1, 2)).numpy().tolist()
        [[[1, 2], [2, 3]]]
    """
    x = to_tensor(x)
    if x.shape.rank != 4:
        raise ValueError(
            f"`x` must have four axes. Received: x.shape={tuple(x.shape)}."
        )
    around = _pair(padding)
    x = tf.pad(x, [[0, 0], [0, 0], [around[0]] * 2, [around[1]] * 2])
    windows = _windows(x, kernel_size, dilation, stride)
    channels, pixels = x.shape[1], len(windows)
    found = tf.stack(windows, axis=2)
    return tf.reshape(
        found, [tf.shape(x)[0], channels * pixels, _places(found)]
    )


def _places(found: tf.Tensor):
    height, width = found.shape[-2:]
    return -1 if None in (height, width) else height * width


def _windows(x, kernel_size, dilation, stride) -> list[tf.Tensor]:
    """Return, for each pixel of the window, what it sees at all places."""
    size, apart, step = map(_pair, (kernel_size, dilation, stride))
    if min(*size, *apart, *step) < 1:
        raise ValueError(
            "`kernel_size`, `dilation` and `stride` must be positive. "
            f"Received: kernel_size={kernel_size}, dilation={dilation}, "
            f"stride={stride}."
        )
    reach = [(n - 1) * d for n, d in zip(size, apart, strict=True)]
    height, width = tf.shape(x)[2], tf.shape(x)[3]
    if None not in x.shape[2:].as_list():
        height, width = x.shape[2:]
    return [
        x[
            :,
            :,
            i * apart[0] : height - reach[0] + i * apart[0] : step[0],
            j * apart[1] : width - reach[1] + j * apart[1] : step[1],
        ]
        for i in range(size[0])
        for j in range(size[1])
    ]


def _pair(value) -> tuple[int, int]:
    return (value, value) if isinstance(value, int) else tuple(value)


@numeric_op
def fold(x, output_size, kernel_size, dilation=1, padding=0, stride=1):
    """Add columns up at the places where `unfold` takes them from.

    Reference:
        K. Chellapilla, S. Puri and P. Simard, "High performance convolutional
        neural networks for document processing", 2006.

    Args:
        x: Tensor, of shape `(batch_size, channels * window, places)`.
        output_size: Integer or pair of integers, the image's height and
            width.
        kernel_size: Integer or pair, the window's height and width.
        dilation: Integer or pair, steps between the pixels of a window.
        padding: Integer or pair, pixels around the image that are left out.
        stride: Integer or pair, steps from one place to the next.

    Returns:
        Tensor, of shape `(batch_size, channels, height, width)`.

    Raises:
        ValueError: If `x` has not three axes, or the sizes do not fit.

    Examples:
        >>> fold([[[1, 2], [2, 3]]], (1, 3), (1, 2)).numpy().tolist()
        [[[[1, 4, 3]]]]
    """
    x = to_tensor(x)
    (height, width), around = _pair(output_size), _pair(padding)
    size = _pair(kernel_size)
    padded = height + 2 * around[0], width + 2 * around[1]
    numbers = tf.reshape(tf.range(padded[0] * padded[1]), [1, 1, *padded])
    places = tf.stack(_windows(numbers, kernel_size, dilation, stride), 2)
    pixels, count = size[0] * size[1], _places(places)
    if x.shape.rank != 3 or x.shape[1] % pixels or x.shape[2] != count:
        raise ValueError(
            f"`x` must have the shape (batch_size, n * {pixels}, {count}). "
            f"Received: x.shape={tuple(x.shape)}."
        )
    channels = x.shape[1] // pixels
    columns = tf.reshape(x, [-1, channels, pixels * count])
    columns = tf.transpose(columns, [2, 0, 1])
    image = tf.math.unsorted_segment_sum(
        columns, tf.reshape(places, [-1]), padded[0] * padded[1]
    )
    image = tf.transpose(
        tf.reshape(image, [*padded, -1, channels]), [2, 3, 0, 1]
    )
    return image[
        :, :, around[0] : around[0] + height, around[1] : around[1] + width
    ]
