"""Noise that is multiplied."""

import tensorflow as tf

from keras_reference.layers.layer import Layer
from keras_reference.random.seed_generator import SeedGenerator


class GaussianDropout(Layer):
    """Multiply by random numbers around 1 while training.

    The factors have a normal distribution with the mean 1 and the standard
    deviation `sqrt(rate / (1 - rate))`, so that mean and variance of the
    output are those of dropout with that rate. Outside of training the input
    is returned as it is.

    Reference:
        Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks
        from Overfitting", 2014, section 10.

    Args:
        rate: Float in `[0, 1)`, the rate of the dropout that it is like.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor of any shape.
        training: Boolean, whether to multiply.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `rate` is outside of `[0, 1)`.

    Examples:
        >>> layer = GaussianDropout(0.5, seed=1)
        >>> layer(tf.ones(3)).numpy().tolist()
        [1.0, 1.0, 1.0]
    """

    def __init__(self, rate, seed=None, **kwargs):
        if not isinstance(rate, (int, float)) or not 0 <= rate < 1:
            raise ValueError(
                "`rate` must be a number from 0 up to, but not, 1. "
                f"Received: rate={rate}."
            )
        super().__init__(**kwargs)
        self.rate = rate
        self.seed = seed
        if rate > 0:
            self.seed_generator = SeedGenerator(seed)
        self.supports_masking = True
        self.built = True

    def call(self, inputs, training=False):
        if not training or self.rate == 0:
            return inputs
        return inputs * tf.random.stateless_normal(
            tf.shape(inputs),
            seed=self.seed_generator.next(),
            mean=1.0,
            stddev=(self.rate / (1 - self.rate)) ** 0.5,
            dtype=inputs.dtype,
        )

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "rate": self.rate, "seed": self.seed}
