"""Borders of images, cut off and added."""

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.ops.image.layout import channels_last


@numeric_op
def crop_images(
    images,
    top_cropping=None,
    left_cropping=None,
    bottom_cropping=None,
    right_cropping=None,
    target_height=None,
    target_width=None,
    data_format=None,
):
    """Cut off borders of images.

    Of the pixels above, those below and the height that is left, two are
    given, and so for the width.

    Args:
        images: Tensor, one image or a batch of them.
        top_cropping: Integer, rows that are cut off above, or None.
        left_cropping: Integer, columns that are cut off on the left, or None.
        bottom_cropping: Integer, rows that are cut off below, or None.
        right_cropping: Integer, columns that are cut off on the right, or
            None.
        target_height: Integer, rows that are left, or None.
        target_width: Integer, columns that are left, or None.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor.

    Raises:
        ValueError: If not exactly two are given, or more is cut off than
            there is.

    Examples:
        >>> x = tf.reshape(tf.range(4), (1, 4, 1))
        >>> crop_images(x, 0, 1, 0, 1).numpy()[0, :, 0].tolist()
        [1, 2]
    """
    batch, restore = channels_last(images, data_format)
    rows = _crop(
        ("top_cropping", "bottom_cropping", "target_height"),
        (top_cropping, bottom_cropping, target_height),
        batch.shape[1],
        tf.shape(batch)[1],
    )
    columns = _crop(
        ("left_cropping", "right_cropping", "target_width"),
        (left_cropping, right_cropping, target_width),
        batch.shape[2],
        tf.shape(batch)[2],
    )
    cropped = batch[:, rows, columns]
    cropped.set_shape([None, target_height, target_width, None])
    return restore(cropped)


def _crop(names, given, known: int | None, length: tf.Tensor) -> slice:
    """Return the part that is left of the pixels, where known how many."""
    _check_two(names, given)
    before, after, target = given
    length = length if known is None else known
    if target is None:
        target = length - before - after
    elif before is None:
        before = length - after - target
    if known is not None and (
        min(before, target) < 0 or before + target > length
    ):
        raise ValueError(
            f"`{names[0]}`, `{names[1]}` and `{names[2]}` must lie within the "
            f"image. Received: {_listed(names, given)}, of {length} pixels."
        )
    return slice(before, before + target)


def _check_two(names, given) -> None:
    if sum(value is not None for value in given) != 2:
        raise ValueError(
            f"Two of `{names[0]}`, `{names[1]}` and `{names[2]}` must be "
            f"given. Received: {_listed(names, given)}."
        )


def _listed(names, given) -> str:
    pairs = zip(names, given, strict=True)
    return ", ".join(f"{name}={value}" for name, value in pairs)


@numeric_op
def pad_images(
    images,
    top_padding=None,
    left_padding=None,
    bottom_padding=None,
    right_padding=None,
    target_height=None,
    target_width=None,
    data_format=None,
):
    """Add borders of zeros to images.

    Of the pixels above, those below and the new height, two are given, and so
    for the width.

    Args:
        images: Tensor, one image or a batch of them.
        top_padding: Integer, rows that are added above, or None.
        left_padding: Integer, columns that are added on the left, or None.
        bottom_padding: Integer, rows that are added below, or None.
        right_padding: Integer, columns that are added on the right, or None.
        target_height: Integer, the new height, or None.
        target_width: Integer, the new width, or None.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor.

    Raises:
        ValueError: If not exactly two are given, or less than nothing is
            added.

    Examples:
        >>> pad_images([[[7]]], 0, 1, 0, 2).numpy()[0, :, 0].tolist()
        [0, 7, 0, 0]
    """
    batch, restore = channels_last(images, data_format)
    rows = _pad(
        ("top_padding", "bottom_padding", "target_height"),
        (top_padding, bottom_padding, target_height),
        batch.shape[1],
        tf.shape(batch)[1],
    )
    columns = _pad(
        ("left_padding", "right_padding", "target_width"),
        (left_padding, right_padding, target_width),
        batch.shape[2],
        tf.shape(batch)[2],
    )
    padded = tf.pad(batch, [[0, 0], rows, columns, [0, 0]])
    padded.set_shape([None, target_height, target_width, None])
    return restore(padded)


def _pad(names, given, known: int | None, length: tf.Tensor) -> list:
    """Return how much is added before and after."""
    _check_two(names, given)
    before, after, target = given
    length = length if known is None else known
    if before is None:
        before = target - length - after
    elif after is None:
        after = target - length - before
    unknown = known is None and target is not None
    if not unknown and min(before, after) < 0:
        raise ValueError(
            f"`{names[0]}`, `{names[1]}` and `{names[2]}` must not make the "
            f"image smaller. Received: {_listed(names, given)}, of {length} "
            "pixels."
        )
    return [before, after]
