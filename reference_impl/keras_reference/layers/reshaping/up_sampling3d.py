"""Repeating along three axes."""

from keras_reference.layers.reshaping.base_up_sampling import BaseUpSampling


class UpSampling3D(BaseUpSampling):
    """Repeat each entry of a volume along all three axes.

    Args:
        size: Integer or tuple of 3, how often each entry stands along planes,
            rows and columns of the output.
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
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> layer = UpSampling3D((1, 2, 3))
        >>> layer(tf.zeros((1, 4, 4, 4, 3))).shape.as_list()
        [1, 4, 8, 12, 3]
    """

    rank = 3

    def __init__(self, size=(2, 2, 2), data_format=None, **kwargs):
        super().__init__(size, data_format, **kwargs)
        self.size = self._factors

    def get_config(self):
        return {
            **super().get_config(),
            "size": self.size,
            "data_format": self.data_format,
        }
