"""The largest number of each window along two axes."""

from keras_reference.layers.pooling.base_pooling import BaseMaxPooling


class MaxPooling2D(BaseMaxPooling):
    """Take the largest number of each window of an image.

    Args:
        pool_size: Integer or tuple of 2, the size of a window.
        strides: Integer or tuple of 2, from one window to the next;
            `pool_size` when `None`.
        padding: String, `"valid"` for windows inside the input, `"same"` for
            one at each multiple of the stride.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        name: String, the name; made from the class name when `None`.
        **kwargs: Further arguments of `Layer`, such as `dtype`.

    Input shape:
        `(batch_size, height, width, channels)`, or with
        `"channels_first"` `(batch_size, channels, height, width)`

    Output shape:
        `(batch_size, new_height, new_width, channels)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range, or no window fits.

    Examples:
        >>> import tensorflow as tf
        >>> layer = MaxPooling2D(2)
        >>> layer(tf.zeros((1, 4, 4, 3))).shape.as_list()
        [1, 2, 2, 3]
    """

    rank = 2

    def __init__(
        self,
        pool_size=(2, 2),
        strides=None,
        padding="valid",
        data_format=None,
        name=None,
        **kwargs,
    ):
        super().__init__(
            pool_size, strides, padding, data_format, name=name, **kwargs
        )
