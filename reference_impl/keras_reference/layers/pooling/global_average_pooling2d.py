"""The mean of each channel of an image."""

from keras_reference.layers.pooling.base_global_pooling import (
    BaseGlobalAveragePooling,
)


class GlobalAveragePooling2D(BaseGlobalAveragePooling):
    """Take the mean of each channel of an image.

    Args:
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        keepdims: Boolean, whether the axes stay, with size 1.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, height, width, channels)`, or with
        `"channels_first"` `(batch_size, channels, height, width)`

    Output shape:
        `(batch_size, channels)`, with `keepdims` and the size 1 for the
        spatial axes

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> GlobalAveragePooling2D()(tf.zeros((1, 4, 4, 3))).shape.as_list()
        [1, 3]
    """

    rank = 2
