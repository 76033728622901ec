"""Zeros around one axis."""

from keras_reference.layers.reshaping.base_zero_padding import BaseZeroPadding


class ZeroPadding1D(BaseZeroPadding):
    """Add zeros in front of and behind the steps of a sequence.

    Args:
        padding: Integer for both ends, or a pair: how many zeros in front, and
            behind.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, steps, channels)`, or with
        `"channels_first"` `(batch_size, channels, steps)`

    Output shape:
        `(batch_size, new_steps, channels)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> layer = ZeroPadding1D((1, 2))
        >>> layer(tf.zeros((1, 4, 3))).shape.as_list()
        [1, 7, 3]
    """

    rank = 1

    def __init__(self, padding=1, data_format=None, **kwargs):
        super().__init__(padding, data_format, **kwargs)
