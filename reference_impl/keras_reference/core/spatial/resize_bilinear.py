"""Images in another size, of means of neighbouring pixels."""

import numpy as np
import tensorflow as tf


def resize_bilinear(images: tf.Tensor, size) -> tf.Tensor:
    """Return images in another size.

    Where a side becomes an odd number of times as long, new pixels lie on old
    ones, for which XLA takes others. So what is traced, and may be compiled by
    XLA, makes such sides longer by itself.

    Args:
        images: Tensor of shape `(batch_size, height, width, channels)`.
        size: The new height and width.

    Returns:
        Tensor, of `float32` if the size is another.

    Examples:
        >>> row = tf.constant([[[[0.0], [4.0]]]])
        >>> resize_bilinear(row, (1, 4)).numpy().ravel().tolist()
        [0.0, 1.0, 3.0, 4.0]
    """
    if tf.is_tensor(size):
        return tf.image.resize(images, size)
    if list(size) == images.shape[1:3].as_list():
        return images
    if tf.executing_eagerly():
        return tf.image.resize(images, size)
    sides = dict(enumerate(zip(images.shape[1:3], size, strict=True), 1))
    factors = {axis: _odd_factor(*side) for axis, side in sides.items()}
    odd = {axis: factor for axis, factor in factors.items() if factor > 1}
    if not odd:
        return tf.image.resize(images, size)
    rest = [old if axis in odd else new for axis, (old, new) in sides.items()]
    images = tf.image.resize(tf.cast(images, "float32"), rest)
    for axis, factor in odd.items():
        images = _make_longer(images, axis, factor)
    return images


def _odd_factor(old, new) -> int:
    """Return how many times as long a side becomes, if it is an odd number."""
    known = isinstance(old, int) and isinstance(new, int) and old > 0
    if not known or new % old or new // old % 2 == 0:
        return 1
    return new // old


def _make_longer(images: tf.Tensor, axis: int, factor: int) -> tf.Tensor:
    """Return each new pixel as a mean of the two old ones around it."""
    length = images.shape[axis]
    # Places are counted in parts of which an old pixel has `2 * factor`.
    parts = 2 * np.arange(length * factor) + 1 - factor
    place, rest = np.divmod(parts, 2 * factor)
    before = tf.gather(images, np.maximum(place, 0), axis=axis)
    behind = tf.gather(images, np.minimum(place + 1, length - 1), axis=axis)
    weight = (rest / (2 * factor)).astype("float32")
    weight = weight.reshape([-1] + [1] * (3 - axis))
    return before + (behind - before) * weight
