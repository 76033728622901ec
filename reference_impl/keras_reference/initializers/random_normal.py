"""Normal random numbers."""

import tensorflow as tf

from keras_reference.initializers.random_initializer import RandomInitializer
from keras_reference.random.random_algorithm import random_algorithm


class RandomNormal(RandomInitializer):
    """Draws from the normal distribution.

    Args:
        mean: Float, mean of the distribution.
        stddev: Float, standard deviation of the distribution.
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.

    Examples:
        >>> values = RandomNormal(mean=5.0, stddev=0.0, seed=1)((2,))
        >>> values.numpy().tolist()
        [5.0, 5.0]
    """

    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        super().__init__(seed)
        self.mean = mean
        self.stddev = stddev

    def draw(self, shape, seed, dtype):
        """Draw values from a TensorFlow seed."""
        return tf.random.stateless_normal(
            shape, seed, self.mean, self.stddev, dtype, alg=random_algorithm()
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "mean": self.mean,
            "stddev": self.stddev,
        }
