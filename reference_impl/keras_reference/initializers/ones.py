"""Ones."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.initializers.initializer import Initializer


class Ones(Initializer):
    """Fills a weight with ones.

    Examples:
        >>> Ones()((2,)).numpy().tolist()
        [1.0, 1.0]
    """

    def __call__(self, shape, dtype=None):
        """Return ones of a shape and type."""
        return tf.ones(shape, dtype or floatx())
