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
