"""The parts of complex numbers."""

import tensorflow as tf

from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.promote import to_floating, to_numbers


@elementwise_op
def real(x):
    """Return the real part; a real number is its own.

    Examples:
        >>> real([1 + 2j]).numpy().tolist()
        [1.0]
    """
    x = to_numbers(x)
    return tf.math.real(x) if x.dtype.is_complex else x


@elementwise_op
def imag(x):
    """Return the imaginary part; that of a real number is 0.

    Examples:
        >>> imag([1 + 2j]).numpy().tolist()
        [2.0]
    """
    x = to_numbers(x)
    return tf.math.imag(x) if x.dtype.is_complex else tf.zeros_like(x)


@elementwise_op
def conjugate(x):
    """Return numbers with the opposite imaginary part.

    Examples:
        >>> conjugate([1 + 2j]).numpy().tolist()
        [(1-2j)]
    """
    x = to_numbers(x)
    return tf.math.conj(x) if x.dtype.is_complex else x


@elementwise_op
def conj(x):
    """Return numbers with the opposite imaginary part, like `conjugate`.

    Examples:
        >>> conj([1 + 2j]).numpy().tolist()
        [(1-2j)]
    """
    return conjugate(x)


@elementwise_op
def angle(x):
    """Return the angle of complex numbers; of a negative one it is pi.

    Examples:
        >>> angle([1 + 0j, 2j]).numpy().round(4).tolist()
        [0.0, 1.5708]
    """
    x = to_floating(x)
    if x.dtype.is_complex:
        return tf.math.angle(x)
    return tf.math.atan2(tf.zeros_like(x), x)


@elementwise_op
def isreal(x):
    """Return which numbers have no imaginary part.

    Examples:
        >>> isreal([1 + 0j, 2j]).numpy().tolist()
        [True, False]
    """
    x = to_numbers(x)
    if not x.dtype.is_complex:
        return tf.ones_like(x, "bool")
    return tf.equal(tf.math.imag(x), 0)
