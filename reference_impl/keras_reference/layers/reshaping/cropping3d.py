"""Cropping of three axes."""

from keras_reference.layers.reshaping.base_cropping import BaseCropping


class Cropping3D(BaseCropping):
    """Cut off the first and last entries of each spatial axis.

    Args:
        cropping: Integer for all ends; or a tuple of 3, for planes, rows and
            columns, each an integer for both ends or a pair.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, depth, height, width, channels)`, or with
        `"channels_first"` `(batch_size, channels, depth, height, width)`

    Output shape:
        `(batch_size, new_depth, new_height, new_width, channels)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range, or nothing would be left.

    Examples:
        >>> import tensorflow as tf
        >>> layer = Cropping3D((1, (0, 2), 0))
        >>> layer(tf.zeros((1, 4, 4, 4, 3))).shape.as_list()
        [1, 2, 2, 4, 3]
    """

    rank = 3

    def __init__(
        self, cropping=((1, 1), (1, 1), (1, 1)), data_format=None, **kwargs
    ):
        super().__init__(cropping, data_format, **kwargs)
