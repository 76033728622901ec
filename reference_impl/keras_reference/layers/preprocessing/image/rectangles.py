"""Which pixels lie in a rectangle."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.resize import sizes_of


def inside_rectangles(images, rows, columns):
    """Return which pixels of each image lie in a rectangle.

    Args:
        images: Tensor of shape `(batch_size, height, width, channels)`.
        rows: Pair of floating tensors of shape `(batch_size, 1, 1)`, the first
            row, and the first one below.
        columns: The same for the columns.

    Returns:
        Boolean tensor of shape `(batch_size, height, width, 1)`.

    Examples:
        >>> spans = [
        ...     (tf.fill((1, 1, 1), a), tf.fill((1, 1, 1), a + 1.0))
        ...     for a in (0.0, 1.0)
        ... ]
        >>> inside = inside_rectangles(tf.zeros((1, 2, 3, 1)), *spans)
        >>> tf.cast(inside, "int32").numpy()[0, ..., 0].tolist()
        [[0, 1, 0], [0, 0, 0]]
    """
    height, width = sizes_of(images)
    y = tf.range(height)[tf.newaxis, :, tf.newaxis]
    x = tf.range(width)[tf.newaxis, tf.newaxis, :]
    y, x = tf.cast(y, "float32"), tf.cast(x, "float32")
    vertically = (rows[0] <= y) & (y < rows[1])
    horizontally = (columns[0] <= x) & (x < columns[1])
    return (vertically & horizontally)[..., tf.newaxis]
