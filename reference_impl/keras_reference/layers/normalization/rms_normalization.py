"""Normalization by the root mean square."""

import tensorflow as tf

from keras_reference.layers.layer import Layer
from keras_reference.layers.normalization.affine_normalization import (
    check_axes,
    normalized_axes,
    reshape_weight,
)
from keras_reference.layers.normalization.moments import widen


class RMSNormalization(Layer):
    """Divide each sample by its root mean square, scale each feature.

    `outputs = inputs / sqrt(mean(inputs ** 2) + epsilon) * scale`

    Reference:
        Zhang and Sennrich, "Root Mean Square Layer Normalization", 2019.

    Args:
        axis: Integer or tuple of integers, the axes of the features. The
            weight has their sizes.
        epsilon: Float, added to the mean square.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        TypeError: `axis` is neither an integer nor a tuple of integers.
        ValueError: The input has no such axis, or its size is not known.

    Examples:
        >>> layer = RMSNormalization(epsilon=0.0)
        >>> layer(tf.constant([[3.0, 3.0], [-5.0, 5.0]])).numpy().tolist()
        [[1.0, 1.0], [-1.0, 1.0]]
    """

    def __init__(self, axis=-1, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        check_axes(axis)
        self.axis = axis
        self.epsilon = epsilon

    def build(self, input_shape):
        rank = len(input_shape)
        self._axes = normalized_axes(check_axes(self.axis), input_shape)
        sizes = {a: input_shape[a] for a in self._axes}
        self.scale = self.add_weight(
            name="scale",
            shape=tuple(sizes.values()),
            initializer="ones",
            autocast=False,
        )
        self._weight_shape = None
        if self._axes != list(range(rank - len(sizes), rank)):
            self._weight_shape = [sizes.get(a, 1) for a in range(rank)]

    def call(self, x):
        wide = widen(x)
        mean_square = tf.reduce_mean(tf.square(wide), self._axes, keepdims=True)
        outputs = wide * tf.math.rsqrt(mean_square + self.epsilon)
        scale = reshape_weight(self.scale, self._weight_shape, wide.dtype)
        return tf.cast(outputs * scale, self.compute_dtype)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "axis": self.axis,
            "epsilon": self.epsilon,
        }
