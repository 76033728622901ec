"""Dropout for self-normalizing networks."""

import tensorflow as tf

from keras_reference.layers.regularization.dropout import Dropout

# What `selu` tends to far below zero: -scale * alpha of its paper.
_LOWEST = -1.7580993408473766


class AlphaDropout(Dropout):
    """Set a random fraction of the inputs to one low value while training.

    What is dropped becomes `low = -1.758...`, the lower limit of `selu`. Then
    all is scaled and shifted, `a * x + b`, so that inputs with the mean 0 and
    the variance 1 keep both:

    `a = 1 / sqrt((1 - rate) * (1 + rate * low ** 2))`,
    `b = -a * rate * low`.

    Outside of training the input is returned as it is.

    Reference:
        Klambauer et al., "Self-Normalizing Neural Networks", 2017.

    Args:
        rate: Float in `[0, 1)`, fraction of inputs dropped.
        noise_shape: Tuple of integers and `None`, the shape of the random
            choice; along axes of size 1 all inputs share one.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor of any shape.
        training: Boolean, whether to drop anything.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `rate` is outside of `[0, 1)`.

    Examples:
        >>> layer = AlphaDropout(0.5, seed=1)
        >>> layer(tf.ones(3)).numpy().tolist()
        [1.0, 1.0, 1.0]
    """

    def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
        if rate == 1:
            raise ValueError(
                f"`rate` must be less than 1. Received: rate={rate}."
            )
        super().__init__(rate, noise_shape=noise_shape, seed=seed, **kwargs)

    def call(self, inputs, training=False):
        if not training or self.rate == 0:
            return inputs
        shape = self._noise_shape(inputs)
        chance = tf.random.stateless_uniform(
            tf.shape(inputs) if shape is None else shape,
            seed=self.seed_generator.next(),
        )
        outputs = tf.where(chance >= self.rate, inputs, _LOWEST)
        a = ((1 - self.rate) * (1 + self.rate * _LOWEST**2)) ** -0.5
        return a * outputs - a * self.rate * _LOWEST
