"""Noise that is added."""

import tensorflow as tf

from keras_reference.layers.layer import Layer
from keras_reference.random.seed_generator import SeedGenerator


class GaussianNoise(Layer):
    """Add random numbers of a normal distribution while training.

    Outside of training the input is returned as it is.

    Args:
        stddev: Float in `[0, 1]`, standard deviation of the noise.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor of any shape.
        training: Boolean, whether to add noise.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `stddev` is outside of `[0, 1]`.

    Examples:
        >>> layer = GaussianNoise(0.5, seed=1)
        >>> layer(tf.ones(3)).numpy().tolist()
        [1.0, 1.0, 1.0]
        >>> noise = layer(tf.zeros(1000), training=True)
        >>> 0.4 < tf.math.reduce_std(noise) < 0.6
        <tf.Tensor: shape=(), dtype=bool, numpy=True>
    """

    def __init__(self, stddev, seed=None, **kwargs):
        if not isinstance(stddev, (int, float)) or not 0 <= stddev <= 1:
            raise ValueError(
                "`stddev` must be a number from 0 to 1. "
                f"Received: stddev={stddev}."
            )
        super().__init__(**kwargs)
        self.stddev = stddev
        self.seed = seed
        if stddev > 0:
            self.seed_generator = SeedGenerator(seed)
        self.supports_masking = True
        self.built = True

    def call(self, inputs, training=False):
        if not training or self.stddev == 0:
            return inputs
        return inputs + tf.random.stateless_normal(
            tf.shape(inputs),
            seed=self.seed_generator.next(),
            stddev=self.stddev,
            dtype=inputs.dtype,
        )

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "stddev": self.stddev,
            "seed": self.seed,
        }
