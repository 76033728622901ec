"""What layers share that pool into a given number of windows."""

from numbers import Integral

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import (
    check_data_format,
    for_each_axis,
)
from keras_reference.core.spatial.pool import (
    adaptive_average_pool,
    adaptive_max_pool,
)
from keras_reference.core.spatial.sizes import channel_axis, joined_shape
from keras_reference.layers.layer import Layer
from keras_reference.layers.same_dtype import SameDtype


class BaseAdaptivePooling(Layer):
    """A layer that cuts each axis into a number of windows; abstract.

    Args:
        output_size: Integer or tuple, how many windows there are.
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    # The number of spatial axes.
    rank = None

    def __init__(self, output_size, data_format, **kwargs):
        if not isinstance(output_size, (Integral, tuple, list)):
            raise TypeError(
                "`output_size` must be an integer or a tuple of them. "
                f"Received: output_size={output_size!r}."
            )
        self.output_size = for_each_axis("output_size", output_size, self.rank)
        self.data_format = check_data_format(data_format)
        super().__init__(**kwargs)
        self.input_spec = InputSpec(ndim=self.rank + 2)

    def compute_output_shape(self, input_shape):
        return joined_shape(
            input_shape[0],
            self.output_size,
            input_shape[channel_axis(self.data_format)],
            self.data_format,
        )

    def get_config(self):
        return {
            **super().get_config(),
            "output_size": self.output_size,
            "data_format": self.data_format,
        }


class BaseAdaptiveMaxPooling(BaseAdaptivePooling, SameDtype):
    """A layer that takes the largest number of each window; abstract."""

    def call(self, inputs):
        return adaptive_max_pool(inputs, self.output_size, self.data_format)


class BaseAdaptiveAveragePooling(BaseAdaptivePooling):
    """A layer that takes the mean of each window; abstract."""

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            inputs = tf.cast(inputs, self.compute_dtype)
        return adaptive_average_pool(inputs, self.output_size, self.data_format)
