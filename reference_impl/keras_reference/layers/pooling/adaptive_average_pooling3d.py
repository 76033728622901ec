"""The mean of a given number of windows along three axes."""

from keras_reference.layers.pooling.base_adaptive_pooling import (
    BaseAdaptiveAveragePooling,
)


class AdaptiveAveragePooling3D(BaseAdaptiveAveragePooling):
    """Take the mean of a given number of windows.

    Window `i` of `n` goes from `floor(i * size / n)` to before
    `ceil((i + 1) * size / n)`, so that windows may overlap by one.

    Args:
        output_size: Integer or tuple of 3, how many windows there are along
            each axis.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, depth, height, width, channels)`, or with
        `"channels_first"` `(batch_size, channels, depth, height, width)`

    Output shape:
        `(batch_size, *output_size, channels)`, or with the channels in front.

    Raises:
        TypeError: `output_size` is neither an integer nor a tuple.
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> layer = AdaptiveAveragePooling3D(2)
        >>> layer(tf.zeros((1, 4, 4, 4, 3))).shape.as_list()
        [1, 2, 2, 2, 3]
    """

    rank = 3

    def __init__(self, output_size, data_format=None, **kwargs):
        super().__init__(output_size, data_format, **kwargs)
