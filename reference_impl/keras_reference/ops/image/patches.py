"""Pieces of images and of volumes."""

import math

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.ops.image.layout import channels_last


@numeric_op
def extract_patches(
    images,
    size,
    strides=None,
    dilation_rate=1,
    padding="valid",
    data_format=None,
):
    """Return pieces of images, each with its pixels in the channels.

    Args:
        images: Tensor, one image or a batch of them.
        size: Integer or pair of integers, height and width of a piece.
        strides: Integer or pair, steps from one piece to the next; None for
            pieces side by side.
        dilation_rate: Integer or pair, steps between the pixels of a piece.
        padding: String, `"valid"` for pieces within the image, `"same"` for
            one at each step, with zeros around the image.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor, of shape `(batch_size, rows, columns, pixels * channels)`.

    Raises:
        ValueError: If the padding is unknown, or both strides and dilation
            are more than 1.

    Examples:
        >>> x = tf.reshape(tf.range(4), (1, 4, 1))
        >>> extract_patches(x, (1, 2)).numpy().tolist()
        [[[0, 1], [2, 3]]]
    """
    size, rates = _several(size, 2), _several(dilation_rate, 2)
    strides = size if strides is None else _several(strides, 2)
    padding = _check(padding, strides, rates)
    batch, restore = channels_last(images, data_format)
    if _are_tiles(size, strides, rates, padding):
        return restore(_tiles(batch, size))
    patches = tf.image.extract_patches(
        batch,
        [1, *size, 1],
        [1, *strides, 1],
        [1, *rates, 1],
        padding.upper(),
    )
    return restore(patches)


def _are_tiles(size, strides, rates, padding) -> bool:
    return padding == "valid" and strides == size and max(rates) == 1


def _tiles(batch: tf.Tensor, size: tuple[int, ...]) -> tf.Tensor:
    """Return pieces side by side, for which axes are only moved.

    XLA makes a convolution of `tf.image.extract_patches`, in which NaN reaches
    every pixel of its piece.
    """
    rank = len(size)
    lengths = [
        length if known is None else known
        for length, known in zip(
            tf.unstack(tf.shape(batch)), batch.shape, strict=True
        )
    ]
    samples, *spatial, channels = lengths
    counts = [n // part for n, part in zip(spatial, size, strict=True)]
    pairs = list(zip(counts, size, strict=True))
    inside = [slice(count * part) for count, part in pairs]
    parts = tf.reshape(
        batch[(slice(None), *inside)],
        [samples, *(n for pair in pairs for n in pair), channels],
    )
    places, within = range(1, 2 * rank, 2), range(2, 2 * rank + 1, 2)
    moved = tf.transpose(parts, [0, *places, *within, 2 * rank + 1])
    return tf.reshape(moved, [samples, *counts, math.prod(size) * channels])


def _several(value, count: int) -> tuple[int, ...]:
    return (value,) * count if isinstance(value, int) else tuple(value)


def _check(padding, strides, rates) -> str:
    padding = padding.lower() if isinstance(padding, str) else padding
    if padding not in ("valid", "same"):
        raise ValueError(
            '`padding` must be "valid" or "same". '
            f"Received: padding={padding!r}."
        )
    if max(strides) > 1 and max(rates) > 1:
        raise ValueError(
            "`strides` and `dilation_rate` must not both be more than 1. "
            f"Received: strides={strides}, dilation_rate={rates}."
        )
    return padding


@numeric_op
def extract_patches_3d(
    volumes,
    size,
    strides=None,
    dilation_rate=1,
    padding="valid",
    data_format=None,
):
    """Return pieces of volumes, each with its elements in the channels.

    Args:
        volumes: Tensor, one volume or a batch of them.
        size: Integer or triple of integers, the lengths of a piece.
        strides: Integer or triple, steps from one piece to the next; None for
            pieces side by side.
        dilation_rate: Integer or triple, only 1.
        padding: String, `"valid"` for pieces within the volume, `"same"` for
            one at each step, with zeros around the volume.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor, of shape
        `(batch_size, depth, rows, columns, elements * channels)`.

    Raises:
        ValueError: If the padding is unknown, or dilation is asked for.

    Examples:
        >>> extract_patches_3d(tf.ones((2, 2, 2, 1)), 2).shape.as_list()
        [1, 1, 1, 8]
    """
    size, rates = _several(size, 3), _several(dilation_rate, 3)
    strides = size if strides is None else _several(strides, 3)
    padding = _check(padding, (1,), (1,))
    if max(rates) > 1:
        raise ValueError(
            "`dilation_rate` must be 1 for volumes. "
            f"Received: dilation_rate={dilation_rate}."
        )
    batch, restore = channels_last(volumes, data_format, "volumes", 5)
    if _are_tiles(size, strides, rates, padding):
        return restore(_tiles(batch, size))
    patches = tf.extract_volume_patches(
        batch, [1, *size, 1], [1, *strides, 1], padding.upper()
    )
    return restore(patches)
