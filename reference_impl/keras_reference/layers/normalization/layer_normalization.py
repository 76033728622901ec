"""Layer normalization."""

import warnings

import tensorflow as tf

from keras_reference.layers.normalization.affine_normalization import (
    AffineNormalization,
    check_axes,
    normalized_axes,
)
from keras_reference.layers.normalization.moments import widen


class LayerNormalization(AffineNormalization):
    """Give each sample the mean 0 and the variance 1 over its features.

    `outputs = (inputs - mean) / sqrt(variance + epsilon) * gamma + beta`

    Mean and variance are taken along `axis`, for each sample on its own, so
    training changes nothing about them.

    Reference:
        Ba, Kiros and Hinton, "Layer Normalization", 2016.

    Args:
        axis: Integer or tuple of integers, the axes of the features. The
            weights have their sizes.
        epsilon: Float, added to the variance.
        center: Boolean, whether there is an offset `beta`.
        scale: Boolean, whether there is a scale `gamma`.
        beta_initializer: Name, function or object that makes the offset.
        gamma_initializer: Name, function or object that makes the scale.
        beta_regularizer: Function of the offset that returns a loss.
        gamma_regularizer: Function of the scale that returns a loss.
        beta_constraint: Function applied to the offset after each update.
        gamma_constraint: Function applied to the scale after each update.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.
            `rms_scaling`, which older files hold, leaves the mean where it is
            and does without `beta`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        TypeError: `axis` is neither an integer nor a tuple of integers.
        ValueError: The input has no such axis, or its size is not known.

    Examples:
        >>> layer = LayerNormalization(epsilon=0.0)
        >>> layer(tf.constant([[1.0, 5.0], [10.0, 20.0]])).numpy().tolist()
        [[-1.0, 1.0], [-1.0, 1.0]]
    """

    def __init__(
        self,
        axis=-1,
        epsilon=1e-3,
        center=True,
        scale=True,
        beta_initializer="zeros",
        gamma_initializer="ones",
        beta_regularizer=None,
        gamma_regularizer=None,
        beta_constraint=None,
        gamma_constraint=None,
        **kwargs,
    ):
        self.rms_scaling = kwargs.pop("rms_scaling", False)
        if self.rms_scaling:
            warnings.warn(
                "`rms_scaling` divides by the standard deviation, not by the "
                "root mean square. `RMSNormalization` does the latter.",
                stacklevel=2,
            )
        super().__init__(
            epsilon,
            center,
            scale,
            beta_initializer,
            gamma_initializer,
            beta_regularizer,
            gamma_regularizer,
            beta_constraint,
            gamma_constraint,
            **kwargs,
        )
        axes = check_axes(axis)
        self.axis = axis if isinstance(axis, int) else axes

    def build(self, input_shape):
        axes = normalized_axes(check_axes(self.axis), input_shape)
        rank = len(input_shape)
        sizes = {a: input_shape[a] for a in axes}
        center, self.center = self.center, self.center and not self.rms_scaling
        self._add_gamma_and_beta(tuple(sizes.values()))
        self.center = center
        self._axes = axes
        self._weight_shape = None
        if axes != list(range(rank - len(axes), rank)):
            self._weight_shape = [sizes.get(a, 1) for a in range(rank)]

    def call(self, inputs):
        wide = widen(inputs)
        mean = tf.reduce_mean(wide, self._axes, keepdims=True)
        centered = wide - mean
        variance = tf.reduce_mean(
            tf.square(centered), self._axes, keepdims=True
        )
        if self.rms_scaling:
            centered = wide
        outputs = centered * tf.math.rsqrt(variance + self.epsilon)
        outputs = self._scale_and_shift(outputs, self._weight_shape)
        return tf.cast(outputs, self.compute_dtype)

    def get_config(self):
        return {
            **super().get_config(),
            "axis": self.axis,
            "rms_scaling": self.rms_scaling,
        }
