"""What layers share that repeat values."""

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import (
    check_data_format,
    for_each_axis,
)
from keras_reference.core.spatial.sizes import (
    channel_axis,
    joined_shape,
    spatial_axes,
    spatial_sizes,
)
from keras_reference.layers.same_dtype import SameDtype


class BaseUpSampling(SameDtype):
    """A layer that repeats values along axes; abstract.

    Args:
        size: Integer or tuple, how often each value stands in the output.
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    # The number of spatial axes.
    rank = None

    def __init__(self, size, data_format, **kwargs):
        self._factors = for_each_axis("size", size, self.rank)
        self.data_format = check_data_format(data_format)
        super().__init__(**kwargs)
        self.input_spec = InputSpec(ndim=self.rank + 2)
        self._axes = spatial_axes(self.rank, self.data_format)

    def call(self, inputs):
        # One more axis behind each that grows, then both become one.
        spread, repeats = inputs, [1] * (2 * self.rank + 2)
        for place, axis in enumerate(self._axes):
            spread = tf.expand_dims(spread, axis + place + 1)
            repeats[axis + place + 1] = self._factors[place]
        outputs = tf.tile(spread, repeats)
        return tf.reshape(outputs, self._sizes_after(inputs))

    def _sizes_after(self, inputs) -> tuple:
        """Return the shape of the output, tensors where it is not known."""
        shape = inputs.shape
        if None in tuple(shape):
            sizes = tf.unstack(tf.shape(inputs), num=shape.rank)
            shape = [
                sizes[axis] if size is None else size
                for axis, size in enumerate(shape)
            ]
        return self.compute_output_shape(shape)

    def compute_output_shape(self, input_shape):
        sizes = spatial_sizes(input_shape, self.data_format)
        larger = [
            None if size is None else size * factor
            for size, factor in zip(sizes, self._factors, strict=True)
        ]
        channels = input_shape[channel_axis(self.data_format)]
        return joined_shape(input_shape[0], larger, channels, self.data_format)
