"""Cropping of two axes."""

from keras_reference.layers.reshaping.base_cropping import BaseCropping


class Cropping2D(BaseCropping):
    """Cut off the first and last entries of each spatial axis.

    Args:
        cropping: Integer for all ends; or a tuple of 2, for rows and columns,
            each an integer for both ends or a pair.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, height, width, channels)`, or with
        `"channels_first"` `(batch_size, channels, height, width)`

    Output shape:
        `(batch_size, new_height, new_width, channels)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range, or nothing would be left.

    Examples:
        >>> import tensorflow as tf
        >>> layer = Cropping2D((1, (0, 2)))
        >>> layer(tf.zeros((1, 4, 4, 3))).shape.as_list()
        [1, 2, 2, 3]
    """

    rank = 2

    def __init__(self, cropping=((0, 0), (0, 0)), data_format=None, **kwargs):
        super().__init__(cropping, data_format, **kwargs)
