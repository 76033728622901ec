"""What layers share that pool whole axes."""

import tensorflow as tf

from keras_reference.core.halves import in_single
from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import check_data_format
from keras_reference.core.spatial.sizes import (
    channel_axis,
    joined_shape,
    spatial_axes,
)
from keras_reference.layers.layer import Layer
from keras_reference.layers.same_dtype import SameDtype


class BaseGlobalPooling(Layer):
    """A layer that makes one number of each channel; abstract.

    Args:
        data_format: String, where the channels are.
        keepdims: Boolean, whether the axes stay, with size 1.
        **kwargs: Arguments of `Layer`.
    """

    # The number of spatial axes.
    rank = None

    def __init__(self, data_format=None, keepdims=False, **kwargs):
        self.data_format = check_data_format(data_format)
        if keepdims not in (True, False):
            raise ValueError(
                f"`keepdims` must be a boolean. Received: keepdims={keepdims}."
            )
        super().__init__(**kwargs)
        self.keepdims = keepdims
        self.input_spec = InputSpec(ndim=self.rank + 2)
        self._axes = tuple(spatial_axes(self.rank, self.data_format))
        self.built = True

    def compute_output_shape(self, input_shape):
        channels = input_shape[channel_axis(self.data_format)]
        sizes = (1,) * self.rank if self.keepdims else ()
        return joined_shape(input_shape[0], sizes, channels, self.data_format)

    def get_config(self):
        return {
            **super().get_config(),
            "data_format": self.data_format,
            "keepdims": self.keepdims,
        }


class BaseGlobalMaxPooling(BaseGlobalPooling, SameDtype):
    """A layer that takes the largest number of each channel; abstract."""

    def call(self, inputs):
        return tf.reduce_max(inputs, self._axes, self.keepdims)


class BaseGlobalAveragePooling(BaseGlobalPooling):
    """A layer that takes the mean of each channel; abstract."""

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        return in_single(tf.reduce_mean, inputs, self._axes, self.keepdims)
