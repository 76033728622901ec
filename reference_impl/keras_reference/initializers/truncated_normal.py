"""Normal random numbers near the mean."""

import tensorflow as tf

from keras_reference.initializers.random_initializer import RandomInitializer
from keras_reference.random.random_algorithm import random_algorithm


class TruncatedNormal(RandomInitializer):
    """Draws from the normal distribution, without its far ends.

    What lies beyond two standard deviations from the mean is drawn again, so
    that the standard deviation of the values is `0.8796 * stddev`.

    Args:
        mean: Float, mean of the distribution.
        stddev: Float, standard deviation before the ends are cut off.
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.

    Examples:
        >>> values = TruncatedNormal(mean=1.0, stddev=0.5, seed=1)((100,))
        >>> bool(tf.reduce_all((values >= 0) & (values <= 2)))
        True
    """

    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        super().__init__(seed)
        self.mean = mean
        self.stddev = stddev

    def draw(self, shape, seed, dtype):
        """Draw values from a TensorFlow seed."""
        return tf.random.stateless_truncated_normal(
            shape, seed, self.mean, self.stddev, dtype, alg=random_algorithm()
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "mean": self.mean,
            "stddev": self.stddev,
        }
