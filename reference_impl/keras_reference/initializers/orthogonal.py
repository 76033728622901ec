"""Random orthogonal matrices."""

import math

import tensorflow as tf

from keras_reference.initializers.random_initializer import RandomInitializer
from keras_reference.random.random_algorithm import random_algorithm


class Orthogonal(RandomInitializer):
    """Draws a matrix whose columns, or rows, are orthonormal.

    All axes but the last make the rows. The matrix is the first factor of
    the QR decomposition of normal numbers, with the signs that make the
    diagonal of the second one positive; of the two, rows and columns, the
    fewer are orthonormal.

    Reference:
        A. Saxe, J. McClelland and S. Ganguli, "Exact solutions to the
        nonlinear dynamics of learning in deep linear neural networks", ICLR
        2014.

    Args:
        gain: Float that the matrix is multiplied with.
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.

    Raises:
        ValueError: If the shape has less than two axes.

    Examples:
        >>> matrix = Orthogonal(seed=1)((4, 2))
        >>> abs(matrix.numpy().T @ matrix.numpy()).round(3).tolist()
        [[1.0, 0.0], [0.0, 1.0]]
    """

    def __init__(self, gain=1.0, seed=None):
        super().__init__(seed)
        self.gain = gain

    def draw(self, shape, seed, dtype):
        """Draw values from a TensorFlow seed."""
        shape = tuple(shape)
        if len(shape) < 2:
            raise ValueError(
                "`shape` must have at least two axes to be orthogonal. "
                f"Received: shape={shape}. Use another initializer."
            )
        rows, columns = math.prod(shape[:-1]), shape[-1]
        # TensorFlow decomposes single and double precision only.
        exact = dtype if dtype == tf.float64 else tf.float32
        numbers = tf.random.stateless_normal(
            (max(rows, columns), min(rows, columns)),
            seed,
            dtype=exact,
            alg=random_algorithm(),
        )
        q, r = tf.linalg.qr(numbers)
        q *= tf.sign(tf.linalg.diag_part(r))
        if rows < columns:
            q = tf.transpose(q)
        return self.gain * tf.cast(tf.reshape(q, shape), dtype)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {**super().get_config(), "gain": self.gain}
