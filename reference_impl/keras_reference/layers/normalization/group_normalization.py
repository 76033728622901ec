"""Group normalization."""

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.normalization.affine_normalization import (
    AffineNormalization,
    size_of_axis,
)
from keras_reference.layers.normalization.moments import widen


class GroupNormalization(AffineNormalization):
    """Give each group of channels of each sample the mean 0 and variance 1.

    `outputs = (inputs - mean) / sqrt(variance + epsilon) * gamma + beta`

    The channels are divided into groups of neighbours; mean and variance of a
    group are taken along its channels and all axes but the first. One group
    is layer normalization, one group per channel instance normalization.

    Reference:
        Wu and He, "Group Normalization", 2018.

    Args:
        groups: Positive integer, the number of groups, a divisor of the
            number of channels; `-1` for one group per channel.
        axis: Integer, the axis of the channels.
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

    Input shape:
        `(batch_size, ..., channels)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `groups` is not a positive integer, or does not divide
            the number of channels.

    Examples:
        >>> layer = GroupNormalization(groups=2, epsilon=0.0)
        >>> layer(tf.constant([[1.0, 5.0, 30.0, 10.0]])).numpy().tolist()
        [[-1.0, 1.0, 1.0, -1.0]]
    """

    def __init__(
        self,
        groups=32,
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
        if not isinstance(groups, int) or (groups < 1 and groups != -1):
            raise ValueError(
                "`groups` must be a positive integer, or -1 for one group per "
                f"channel. Received: groups={groups}."
            )
        if not isinstance(axis, int):
            raise TypeError(
                f"`axis` must be an integer. Received: axis={axis!r}."
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
        self.groups = groups
        self.axis = axis

    def build(self, input_shape):
        channels = size_of_axis(input_shape, self.axis)
        if self.groups == -1:
            self.groups = channels
        if channels % self.groups:
            raise ValueError(
                "The number of channels must be a multiple of `groups`. "
                f"Received: groups={self.groups}, {channels} channels."
            )
        rank = len(input_shape)
        self._add_gamma_and_beta((channels,))
        self._place = self.axis % rank
        self._axes = [a for a in range(1, rank) if a != self._place]
        self._weight_shape = [1] * rank
        self._weight_shape[self._place] = channels
        self.input_spec = InputSpec(ndim=rank, axes={self.axis: channels})

    def call(self, inputs):
        wide = widen(inputs)
        # Moments of channels first: they are small, and so are their groups.
        mean = tf.reduce_mean(wide, self._axes, keepdims=True)
        centered = wide - self._mean_of_groups(mean)
        variance = self._mean_of_groups(
            tf.reduce_mean(tf.square(centered), self._axes, keepdims=True)
        )
        factor = tf.math.rsqrt(variance + self.epsilon)
        if self.gamma is not None:
            gamma = tf.cast(self.gamma, wide.dtype)
            factor = factor * tf.reshape(gamma, self._weight_shape)
        outputs = centered * factor
        if self.beta is not None:
            beta = tf.cast(self.beta, wide.dtype)
            outputs = outputs + tf.reshape(beta, self._weight_shape)
        return tf.cast(outputs, self.compute_dtype)

    def _mean_of_groups(self, values):
        """Return for each channel the mean of its group."""
        channels = values.shape[self._place]
        grouped = tf.reshape(values, (-1, self.groups, channels // self.groups))
        means = tf.reduce_mean(grouped, axis=2, keepdims=True)
        means = tf.broadcast_to(means, tf.shape(grouped))
        return tf.reshape(means, tf.shape(values))

    def get_config(self):
        return {
            **super().get_config(),
            "groups": self.groups,
            "axis": self.axis,
        }
