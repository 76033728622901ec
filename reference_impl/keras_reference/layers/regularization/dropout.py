"""Dropout."""

import tensorflow as tf

from keras_reference.layers.layer import Layer
from keras_reference.random.seed_generator import SeedGenerator


class Dropout(Layer):
    """Set a random fraction of the inputs to zero while training.

    What is kept is scaled by `1 / (1 - rate)`, so that the expected sum stays
    the same. Outside of training the input is returned as it is.

    Reference:
        Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks
        from Overfitting", 2014.

    Args:
        rate: Float in `[0, 1]`, fraction of inputs set to zero.
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
        ValueError: `rate` is outside of `[0, 1]`.

    Examples:
        >>> layer = Dropout(0.5, seed=1)
        >>> layer(tf.ones(3)).numpy().tolist()
        [1.0, 1.0, 1.0]
        >>> set(layer(tf.ones(99), training=True).numpy().tolist()) == {
        ...     0.0,
        ...     2.0,
        ... }
        True
    """

    def __init__(self, rate, noise_shape=None, seed=None, **kwargs):
        if not isinstance(rate, (int, float)) or not 0 <= rate <= 1:
            raise ValueError(
                f"`rate` must be a number from 0 to 1. Received: rate={rate}."
            )
        super().__init__(**kwargs)
        self.rate = rate
        self.noise_shape = noise_shape
        self.seed = seed
        if rate > 0:
            self.seed_generator = SeedGenerator(seed)
        self.supports_masking = True
        self.built = True

    def call(self, inputs, training=False):
        if not training or self.rate == 0:
            return inputs
        if self.rate == 1:
            return tf.zeros_like(inputs)
        return tf.nn.experimental.stateless_dropout(
            inputs,
            rate=self.rate,
            seed=self.seed_generator.next(),
            noise_shape=self._noise_shape(inputs),
        )

    def _noise_shape(self, inputs) -> tf.Tensor | None:
        if self.noise_shape is None:
            return None
        sizes = tf.shape(inputs)
        return tf.stack(
            [
                sizes[axis] if size is None else size
                for axis, size in enumerate(self.noise_shape)
            ]
        )

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {
            **super().get_config(),
            "rate": self.rate,
            "seed": self.seed,
            "noise_shape": self.noise_shape,
        }
