"""One value everywhere."""

import numpy as np
import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.initializers.initializer import Initializer


class Constant(Initializer):
    """Fills a weight with one value.

    Args:
        value: Number, nested lists or array that broadcasts to the weight's
            shape.

    Examples:
        >>> Constant(2.5)((2,)).numpy().tolist()
        [2.5, 2.5]
    """

    def __init__(self, value=0.0):
        self.value = value

    def __call__(self, shape, dtype=None):
        """Return the value in every place of a shape."""
        value = cast_exactly(self.value, dtype or floatx())
        return tf.broadcast_to(value, shape)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {"value": np.asarray(self.value).tolist()}

    @classmethod
    def from_config(cls, config):
        """Return the initializer; files may hold its value as an array."""
        value = config.get("value", 0.0)
        if isinstance(value, dict):
            value = value["config"]["value"]
        return cls(value)
