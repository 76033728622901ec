"""Zeros."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.initializers.initializer import Initializer


class Zeros(Initializer):
    """Fills a weight with zeros.

    Examples:
        >>> Zeros()((2,)).numpy().tolist()
        [0.0, 0.0]
    """

    def __call__(self, shape, dtype=None):
        """Return zeros of a shape and type."""
        return tf.zeros(shape, dtype or floatx())
