"""Images seen through a linear map of their coordinates."""

import tensorflow as tf

FILL_MODES = ("reflect", "wrap", "constant", "nearest")
INTERPOLATIONS = ("nearest", "bilinear")


def project(images, maps, fill_mode, interpolation, fill_value):
    """Return images whose pixels are looked up elsewhere.

    The new pixel in column `x` and row `y` is the old one at
    `(a * x + b * y + c, d * x + e * y + f)`.

    Args:
        images: Tensor of shape `(batch_size, height, width, channels)`.
        maps: List of six tensors of shape `(batch_size,)`, `a` to `f`.
        fill_mode: String, one of `FILL_MODES`: what lies outside.
        interpolation: String, `"nearest"` or `"bilinear"`.
        fill_value: Float, what lies outside where it is constant.

    Returns:
        Tensor of the same shape.

    Examples:
        >>> row = tf.constant([[[[1.0], [2.0], [3.0]]]])
        >>> one, zero = tf.ones(1), tf.zeros(1)
        >>> maps = [one, zero, one, zero, one, zero]
        >>> project(row, maps, "nearest", "bilinear", 0.0).numpy().ravel()
        array([2., 3., 3.], dtype=float32)
    """
    maps = [tf.cast(entry, "float32") for entry in maps]
    zeros = tf.zeros_like(maps[0])
    return tf.raw_ops.ImageProjectiveTransformV3(
        images=images,
        transforms=tf.stack([*maps, zeros, zeros], axis=1),
        output_shape=tf.shape(images)[1:3],
        fill_value=tf.cast(fill_value, "float32"),
        interpolation=interpolation.upper(),
        fill_mode=fill_mode.upper(),
    )
