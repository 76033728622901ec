"""Normalization to the length 1."""

import tensorflow as tf

from keras_reference.layers.layer import Layer
from keras_reference.layers.normalization.affine_normalization import (
    check_axes,
    size_of_axis,
)
from keras_reference.layers.normalization.moments import widen

_SMALLEST_SQUARE = 1e-24


class UnitNormalization(Layer):
    """Divide each sample by its length: `inputs / sqrt(sum(inputs ** 2))`.

    Args:
        axis: Integer or tuple of integers, the axes of a sample.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        TypeError: `axis` is neither an integer nor a tuple of integers.
        ValueError: The input has no such axis.

    Examples:
        >>> layer = UnitNormalization()
        >>> layer(tf.constant([[0.0, 4.0], [0.0, 0.0]])).numpy().tolist()
        [[0.0, 1.0], [0.0, 0.0]]
    """

    def __init__(self, axis=-1, **kwargs):
        super().__init__(**kwargs)
        axes = check_axes(axis)
        self.axis = axis if isinstance(axis, int) else axes
        self.supports_masking = True

    def build(self, input_shape):
        sizes = [1] * len(input_shape)
        for axis in check_axes(self.axis):
            size_of_axis(sizes, axis)

    def call(self, inputs):
        wide = widen(inputs)
        square = tf.reduce_sum(tf.square(wide), self.axis, keepdims=True)
        outputs = wide * tf.math.rsqrt(tf.maximum(square, _SMALLEST_SQUARE))
        return tf.cast(outputs, self.compute_dtype)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "axis": self.axis}
