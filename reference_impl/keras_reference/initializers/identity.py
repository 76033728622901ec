"""The identity matrix."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.initializers.initializer import Initializer


class Identity(Initializer):
    """Fills a matrix with zeros and its diagonal with one number.

    Args:
        gain: Float, the number on the diagonal.

    Raises:
        ValueError: If the shape is not that of a matrix.

    Examples:
        >>> Identity(2.0)((2, 3)).numpy().tolist()
        [[2.0, 0.0, 0.0], [0.0, 2.0, 0.0]]
    """

    def __init__(self, gain=1.0):
        self.gain = gain

    def __call__(self, shape, dtype=None):
        """Return the matrix of a shape and type."""
        shape = tuple(shape)
        if len(shape) != 2:
            raise ValueError(
                "`shape` must be that of a matrix. "
                f"Received: shape={shape}. Use another initializer."
            )
        dtype = dtype or floatx()
        return cast_exactly(self.gain, dtype) * tf.eye(*shape, dtype=dtype)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {"gain": self.gain}
