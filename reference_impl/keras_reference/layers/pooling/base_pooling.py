"""What layers that pool share."""

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import (
    check_choice,
    check_data_format,
    for_each_axis,
)
from keras_reference.core.spatial.pool import average_pooling, max_pooling
from keras_reference.core.spatial.sizes import (
    channel_axis,
    joined_shape,
    sizes_of_windows,
    spatial_sizes,
)
from keras_reference.layers.layer import Layer
from keras_reference.layers.same_dtype import SameDtype


class BasePooling(Layer):
    """A layer that makes one number of each window; abstract.

    Args:
        pool_size: Integer or tuple, the size of a window.
        strides: Integer or tuple, from one window to the next; `pool_size`
            when `None`.
        padding: String, `"valid"` or `"same"`.
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    # The number of spatial axes.
    rank = None

    def __init__(self, pool_size, strides, padding, data_format, **kwargs):
        self.pool_size = for_each_axis("pool_size", pool_size, self.rank)
        self.strides = self.pool_size
        if strides is not None:
            self.strides = for_each_axis("strides", strides, self.rank)
        self.padding = check_choice("padding", padding, ("valid", "same"))
        self.data_format = check_data_format(data_format)
        super().__init__(**kwargs)
        self.input_spec = InputSpec(ndim=self.rank + 2)
        self._pool = self.pooling(
            self.pool_size, self.strides, self.padding, self.data_format
        )

    def build(self, input_shape):
        # Raises if no window fits into the input.
        self.compute_output_shape(input_shape)

    def compute_output_shape(self, input_shape):
        sizes = sizes_of_windows(
            spatial_sizes(input_shape, self.data_format),
            self.pool_size,
            self.strides,
            self.padding,
        )
        channels = input_shape[channel_axis(self.data_format)]
        return joined_shape(input_shape[0], sizes, channels, self.data_format)

    def get_config(self):
        return {
            **super().get_config(),
            "pool_size": self.pool_size,
            "padding": self.padding,
            "strides": self.strides,
            "data_format": self.data_format,
        }


class BaseMaxPooling(BasePooling, SameDtype):
    """A layer that takes the largest number of each window; abstract."""

    pooling = staticmethod(max_pooling)

    def call(self, inputs):
        return self._pool(inputs)


class BaseAveragePooling(BasePooling):
    """A layer that takes the mean of each window; abstract."""

    pooling = staticmethod(average_pooling)

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        return self._pool(inputs)
