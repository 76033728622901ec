"""Images of another size: the whole, or a part with the right proportions."""

import tensorflow as tf

INTERPOLATIONS = (
    "bilinear",
    "nearest",
    "bicubic",
    "area",
    "lanczos3",
    "lanczos5",
)


def resize(images, height, width, interpolation="bilinear", antialias=False):
    """Return images of another size, of the same dtype.

    Examples:
        >>> resize(tf.constant([[[[0.0], [4.0]]]]), 1, 1).numpy().tolist()
        [[[[2.0]]]]
    """
    resized = tf.image.resize(
        images, (height, width), interpolation, antialias=antialias
    )
    return tf.cast(resized, images.dtype)


def crop_to_ratio(images, height, width):
    """Return the largest part in the middle with the ratio of two sizes.

    Examples:
        >>> crop_to_ratio(tf.zeros((1, 6, 8, 3)), 1, 1).shape.as_list()
        [1, 6, 6, 3]
    """
    rows, columns = sizes_of(images)
    kept_rows = _smaller(rows, columns * height // width)
    kept_columns = _smaller(columns, rows * width // height)
    return crop(
        images,
        (rows - kept_rows) // 2,
        (columns - kept_columns) // 2,
        kept_rows,
        kept_columns,
    )


def pad_to_ratio(images, height, width, value):
    """Return images with even borders, for the ratio of two sizes.

    Examples:
        >>> pad_to_ratio(tf.zeros((1, 6, 8, 3)), 1, 1, 0.0).shape.as_list()
        [1, 8, 8, 3]
    """
    rows, columns = sizes_of(images)
    above = (_larger(rows, columns * height // width) - rows) // 2
    beside = (_larger(columns, rows * width // height) - columns) // 2
    paddings = [(0, 0), (above, above), (beside, beside), (0, 0)]
    return tf.pad(images, paddings, constant_values=value)


def cut_where_large(images, height, width, cut):
    """Return what `cut` leaves of images that are at least of some size.

    Of smaller images, the largest part in the middle with the right
    proportions is enlarged.

    Examples:
        >>> cut_where_large(tf.zeros((1, 2, 9, 3)), 4, 4, None).shape.as_list()
        [1, 4, 4, 3]
    """
    rows, columns = sizes_of(images)
    if tf.is_tensor(rows) or tf.is_tensor(columns):
        return tf.cond(
            tf.logical_and(rows >= height, columns >= width),
            lambda: cut(images),
            lambda: cover(images, height, width),
        )
    if rows >= height and columns >= width:
        return cut(images)
    return cover(images, height, width)


def cover(images, height, width):
    """Return the largest part in the middle with a ratio, in another size.

    Examples:
        >>> cover(tf.zeros((1, 6, 8, 3)), 2, 2).shape.as_list()
        [1, 2, 2, 3]
    """
    return resize(crop_to_ratio(images, height, width), height, width)


def resized_shape(shape, height, width, data_format):
    """Return the shape of images of another size.

    Examples:
        >>> resized_shape((None, 3, 8, 9), 4, 5, "channels_first")
        (None, 3, 4, 5)
    """
    if data_format == "channels_first":
        return (*shape[:-2], height, width)
    return (*shape[:-3], height, width, shape[-1])


def crop(images, top, left, height, width):
    """Return a part of each image.

    Examples:
        >>> crop(tf.zeros((1, 6, 8, 3)), 1, 2, 3, 4).shape.as_list()
        [1, 3, 4, 3]
    """
    return images[:, top : top + height, left : left + width]


def sizes_of(images):
    """Return height and width, tensors where they are not known.

    Examples:
        >>> sizes_of(tf.zeros((1, 6, 8, 3)))
        (6, 8)
    """
    sizes = tf.shape(images)
    height, width = images.shape[1:3]
    return (
        sizes[1] if height is None else height,
        sizes[2] if width is None else width,
    )


def _smaller(first, second):
    known = isinstance(first, int) and isinstance(second, int)
    return min(first, second) if known else tf.minimum(first, second)


def _larger(first, second):
    known = isinstance(first, int) and isinstance(second, int)
    return max(first, second) if known else tf.maximum(first, second)
