"""What layers need that look at the colors of images."""

import tensorflow as tf

# The brightness of red, green and blue light: ITU-R BT.601.
BRIGHTNESS = (0.2989, 0.587, 0.114)


def grayscale(images):
    """Return images whose channels are all the brightness.

    Args:
        images: Tensor with red, green and blue in the last axis, or with a
            single channel.

    Returns:
        Tensor of the same shape.

    Raises:
        ValueError: There is another number of channels.

    Examples:
        >>> grayscale(tf.constant([[100.0, 0.0, 0.0]])).numpy().round(2)
        array([[29.89, 29.89, 29.89]], dtype=float32)
    """
    channels = images.shape[-1]
    if channels not in (1, 3):
        raise ValueError(
            "Images must have one channel, or red, green and blue. "
            f"Received: shape={tuple(images.shape)}."
        )
    if channels == 1:
        return images
    weights = tf.constant(BRIGHTNESS, images.dtype)
    gray = tf.reduce_sum(images * weights, axis=-1, keepdims=True)
    return tf.broadcast_to(gray, tf.shape(images))


def through_hsv(change, images, value_range):
    """Return images whose hue, saturation and value are changed.

    Args:
        change: Function from hue, saturation and value, tensors of shape
            `(batch_size, height, width)` in `[0, 1]`, to the new ones.
        images: Tensor of shape `(batch_size, height, width, 3)`.
        value_range: Pair of numbers, the least and the largest value.

    Returns:
        Tensor of the same shape.

    Raises:
        ValueError: There is another number of channels.

    Examples:
        >>> pixel = tf.constant([[[[4.0, 8.0, 6.0]]]])
        >>> half = through_hsv(lambda h, s, v: (h, s, v / 2), pixel, (0, 10))
        >>> half.numpy().round(3).ravel().tolist()
        [2.0, 4.0, 3.0]
    """
    if images.shape[-1] != 3:
        raise ValueError(
            "Images must have one channel, or red, green and blue. "
            f"Received: shape={tuple(images.shape)}."
        )
    lowest, highest = value_range
    shares = (images - lowest) / (highest - lowest)
    # Half precision has no kernel of its own.
    if shares.dtype.size < 4:
        shares = tf.cast(shares, "float32")
    hsv = tf.image.rgb_to_hsv(tf.clip_by_value(shares, 0.0, 1.0))
    changed = change(*tf.unstack(hsv, axis=-1))
    changed = tf.image.hsv_to_rgb(tf.stack(changed, axis=-1))
    return tf.cast(changed, images.dtype) * (highest - lowest) + lowest
