"""Images in another size."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import numeric_op
from keras_reference.core.saturated import saturated
from keras_reference.core.spatial.resize_bilinear import resize_bilinear
from keras_reference.ops.image.layout import channels_last

_METHODS = ("bilinear", "nearest", "lanczos3", "lanczos5", "bicubic", "area")


@numeric_op
def resize(
    images,
    size,
    interpolation="bilinear",
    antialias=False,
    crop_to_aspect_ratio=False,
    pad_to_aspect_ratio=False,
    fill_mode="constant",
    fill_value=0.0,
    data_format=None,
):
    """Return images in another size.

    Reference:
        P. Heckbert, "What are the coordinates of a pixel?", Graphics Gems,
        1990.

    Args:
        images: Tensor, one image or a batch of them.
        size: Tuple of the new height and width.
        interpolation: String, `"nearest"`, `"bilinear"`, `"bicubic"`,
            `"lanczos3"`, `"lanczos5"` or `"area"`.
        antialias: Boolean, whether an image that becomes smaller is blurred.
        crop_to_aspect_ratio: Boolean, whether what is too much for the shape
            of the new size is cut off first, on both sides.
        pad_to_aspect_ratio: Boolean, whether what is missing for the shape of
            the new size is filled up first, on both sides.
        fill_mode: String, only `"constant"`.
        fill_value: Float that is filled in.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor in the type of `images`; integers are rounded, halves to the
        even one.

    Raises:
        ValueError: If an argument is unknown, or both ratios are asked for.

    Examples:
        >>> resize([[[0.0], [4.0]]], (1, 4)).numpy()[0, :, 0].tolist()
        [0.0, 1.0, 3.0, 4.0]
    """
    _check(size, interpolation, fill_mode)
    if crop_to_aspect_ratio and pad_to_aspect_ratio:
        raise ValueError(
            "`crop_to_aspect_ratio` and `pad_to_aspect_ratio` must not both "
            "be true. Received: True and True."
        )
    batch, restore = channels_last(images, data_format)
    dtype = batch.dtype
    if crop_to_aspect_ratio:
        batch = _crop(batch, size)
    if pad_to_aspect_ratio:
        batch = _fill(batch, size, fill_value)
    if interpolation == "bilinear" and not antialias:
        resized = resize_bilinear(batch, size)
    else:
        resized = tf.image.resize(batch, size, interpolation, False, antialias)
    resized = resized if dtype.is_floating else tf.round(resized)
    return restore(saturated(resized, dtype))


def _check(size, interpolation, fill_mode) -> None:
    if interpolation not in _METHODS:
        raise ValueError(
            f"`interpolation` must be one of {', '.join(_METHODS)}. "
            f"Received: interpolation={interpolation!r}."
        )
    if fill_mode != "constant":
        raise ValueError(
            '`fill_mode` must be "constant". '
            f"Received: fill_mode={fill_mode!r}."
        )
    if not hasattr(size, "__len__") or len(size) != 2:
        raise ValueError(
            f"`size` must be a height and a width. Received: size={size}."
        )


def _fitting(batch: tf.Tensor, size) -> tuple:
    """Return height and width, and those that fit the shape of a size."""
    height, width = tf.shape(batch)[1], tf.shape(batch)[2]
    ratio = size[0] / size[1]
    fitting_height = tf.cast(tf.cast(width, "float32") * ratio, "int32")
    fitting_width = tf.cast(tf.cast(height, "float32") / ratio, "int32")
    return height, width, fitting_height, fitting_width


def _crop(batch: tf.Tensor, size) -> tf.Tensor:
    height, width, fitting_height, fitting_width = _fitting(batch, size)
    height_left = tf.minimum(height, fitting_height)
    width_left = tf.minimum(width, fitting_width)
    top, left = (height - height_left) // 2, (width - width_left) // 2
    return batch[:, top : top + height_left, left : left + width_left]


def _fill(batch: tf.Tensor, size, fill_value) -> tf.Tensor:
    height, width, fitting_height, fitting_width = _fitting(batch, size)
    more_height = tf.maximum(fitting_height - height, 0)
    more_width = tf.maximum(fitting_width - width, 0)
    top, left = more_height // 2, more_width // 2
    widths = [
        [0, 0],
        [top, more_height - top],
        [left, more_width - left],
        [0, 0],
    ]
    value = cast_exactly(fill_value, batch.dtype)
    return tf.pad(batch, widths, constant_values=value)
