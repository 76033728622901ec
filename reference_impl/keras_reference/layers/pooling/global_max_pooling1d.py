"""The largest number of each channel of a sequence."""

from keras_reference.layers.pooling.base_global_pooling import (
    BaseGlobalMaxPooling,
)


class GlobalMaxPooling1D(BaseGlobalMaxPooling):
    """Take the largest number of each channel of a sequence.

    Args:
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        keepdims: Boolean, whether the axis stays, with size 1.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, steps, channels)`, or with
        `"channels_first"` `(batch_size, channels, steps)`

    Output shape:
        `(batch_size, channels)`, with `keepdims` and the size 1 for the
        spatial axis

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> GlobalMaxPooling1D()(tf.zeros((1, 4, 3))).shape.as_list()
        [1, 3]
    """

    rank = 1
