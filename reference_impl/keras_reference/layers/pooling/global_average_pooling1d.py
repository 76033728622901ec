"""The mean of each channel of a sequence."""

import tensorflow as tf

from keras_reference.core.halves import in_single, single
from keras_reference.layers.pooling.base_global_pooling import (
    BaseGlobalAveragePooling,
)


class GlobalAveragePooling1D(BaseGlobalAveragePooling):
    """Take the mean of each channel of a sequence.

    Where there is a mask, only steps that count are in the mean:
    `sum(input * mask) / sum(mask)`.

    Args:
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        keepdims: Boolean, whether the axis stays, with size 1.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor of shape `(batch_size, steps, channels)`.
        mask: Tensor of booleans of shape `(batch_size, steps)`.

    Input shape:
        `(batch_size, steps, channels)`, or with `"channels_first"`
        `(batch_size, channels, steps)`

    Output shape:
        `(batch_size, channels)`, with `keepdims` `(batch_size, 1, channels)`
        or `(batch_size, channels, 1)`

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> layer = GlobalAveragePooling1D()
        >>> steps = tf.constant([[[1.0], [3.0], [8.0]]])
        >>> layer(steps).numpy().tolist()
        [[4.0]]
        >>> layer(steps, mask=tf.constant([[True, True, False]])).numpy()
        array([[2.]], dtype=float32)
    """

    rank = 1

    def __init__(self, data_format=None, keepdims=False, **kwargs):
        super().__init__(data_format, keepdims, **kwargs)
        self.supports_masking = True

    def call(self, inputs, mask=None):
        if mask is None:
            return super().call(inputs)
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        last = self.data_format == "channels_last"
        weights = tf.expand_dims(tf.cast(mask, inputs.dtype), -1 if last else 1)
        return in_single(self._mean, inputs, single(weights))

    def _mean(self, inputs, weights):
        total = tf.reduce_sum(inputs * weights, self._axes, self.keepdims)
        return total / tf.reduce_sum(weights, self._axes, self.keepdims)

    def compute_mask(self, inputs, mask=None):
        return None
