"""Uniform random numbers."""

import tensorflow as tf

from keras_reference.initializers.random_initializer import RandomInitializer
from keras_reference.random.random_algorithm import random_algorithm


class RandomUniform(RandomInitializer):
    """Draws from the uniform distribution on `[minval, maxval)`.

    Args:
        minval: Float, lower end, included.
        maxval: Float, upper end, excluded.
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.

    Examples:
        >>> values = RandomUniform(minval=2.0, maxval=3.0, seed=1)((100,))
        >>> bool(tf.reduce_all((values >= 2) & (values < 3)))
        True
    """

    def __init__(self, minval=-0.05, maxval=0.05, seed=None):
        super().__init__(seed)
        self.minval = minval
        self.maxval = maxval

    def draw(self, shape, seed, dtype):
        """Draw values from a TensorFlow seed."""
        return tf.random.stateless_uniform(
            shape, seed, self.minval, self.maxval, dtype, alg=random_algorithm()
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "minval": self.minval,
            "maxval": self.maxval,
        }
