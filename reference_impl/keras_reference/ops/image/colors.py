"""Colours of pixels: red, green and blue, or hue, saturation and value."""

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.ops.image.layout import channels_last


@numeric_op
def rgb_to_grayscale(images, data_format=None):
    """Return how bright the pixels of coloured images are.

    `0.2989 * red + 0.587 * green + 0.114 * blue`

    Reference: ITU-R Recommendation BT.601, which has 0.299 for red.

    Args:
        images: Tensor, one image or a batch of them, with three channels; with
            one channel they are returned as they are.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor with one channel, in the type of `images`.

    Raises:
        ValueError: If there are other channels.

    Examples:
        >>> rgb_to_grayscale([[[0.0, 0.0, 0.0]]]).numpy().tolist()
        [[[0.0]]]
    """
    batch, restore = channels_last(images, data_format)
    if batch.shape[-1] == 1:
        return restore(batch)
    _check_channels(batch)
    shares = tf.constant([0.2989, 0.587, 0.114], _wide(batch.dtype))
    gray = tf.tensordot(tf.cast(batch, shares.dtype), shares, [[-1], [0]])
    return restore(tf.saturate_cast(gray, batch.dtype)[..., tf.newaxis])


def _wide(dtype: tf.DType) -> tf.DType:
    return dtype if dtype.is_floating else tf.float32


def _check_channels(batch: tf.Tensor) -> None:
    if batch.shape[-1] != 3:
        raise ValueError(
            "`images` must have three channels. "
            f"Received: {batch.shape[-1]} channels."
        )


def _check_floating(batch: tf.Tensor) -> None:
    if not batch.dtype.is_floating:
        raise ValueError(
            "`images` must be floats in [0, 1]. "
            f"Received: images.dtype={batch.dtype.name}."
        )


@numeric_op
def rgb_to_hsv(images, data_format=None):
    """Return images in hue, saturation and value.

    Reference: A. Smith, "Color gamut transform pairs", 1978.

    Args:
        images: Tensor, one image or a batch of them: red, green and blue in
            `[0, 1]`.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor of the same shape and type, in `[0, 1]`.

    Raises:
        ValueError: If the images are no floats, or have other channels.

    Examples:
        >>> rgb_to_hsv([[[0.0, 0.0, 0.5]]]).numpy()[0, 0, 1:].tolist()
        [1.0, 0.5]
    """
    batch, restore = channels_last(images, data_format)
    _check_floating(batch)
    _check_channels(batch)
    return restore(_in_float32(tf.image.rgb_to_hsv, batch))


@numeric_op
def hsv_to_rgb(images, data_format=None):
    """Return images in red, green and blue.

    Reference: A. Smith, "Color gamut transform pairs", 1978.

    Args:
        images: Tensor, one image or a batch of them: hue, saturation and
            value in `[0, 1]`.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor of the same shape and type, in `[0, 1]`.

    Raises:
        ValueError: If the images are no floats, or have other channels.

    Examples:
        >>> hsv_to_rgb([[[0.0, 1.0, 1.0]]]).numpy().tolist()
        [[[1.0, 0.0, 0.0]]]
    """
    batch, restore = channels_last(images, data_format)
    _check_floating(batch)
    _check_channels(batch)
    return restore(_in_float32(tf.image.hsv_to_rgb, batch))


def _in_float32(convert, batch: tf.Tensor) -> tf.Tensor:
    if batch.dtype.size > 2:
        return convert(batch)
    return tf.cast(convert(tf.cast(batch, "float32")), batch.dtype)
