"""Windows: weights that fall off toward both ends of a sequence."""

import math

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.numeric import numeric_op
from keras_reference.core.refusals import REFUSED, check_size, refusal
from keras_reference.core.symbolic import symbolic_op
from keras_reference.ops.numpy.exponentials import i0

# Reference: F. Harris, "On the use of windows for harmonic analysis with the
# discrete Fourier transform", 1978; J. Kaiser's is there too.


@symbolic_op
def bartlett(x):
    """Return a window that rises and falls in straight lines.

    `1 - abs(2 * n / (x - 1) - 1)`

    Args:
        x: Integer, how many points.

    Returns:
        Tensor of `floatx()`.

    Raises:
        TypeError: If `x` is no integer.
        ValueError: If it is more than one.

    Examples:
        >>> bartlett(3).numpy().tolist()
        [0.0, 1.0, 0.0]
    """
    return 1 - tf.abs(2 * _shares(x) - 1)


@symbolic_op
def hanning(x):
    """Return a window of one period of a cosine, zero at the ends.

    `0.5 - 0.5 * cos(2 * pi * n / (x - 1))`

    Args:
        x: Integer, how many points.

    Returns:
        Tensor of `floatx()`.

    Raises:
        TypeError: If `x` is no integer.
        ValueError: If it is more than one.

    Examples:
        >>> hanning(3).numpy().tolist()
        [0.0, 1.0, 0.0]
    """
    return 0.5 - 0.5 * tf.cos(2 * math.pi * _shares(x))


@symbolic_op
def hamming(x):
    """Return a window of one period of a cosine, 0.08 at the ends.

    `0.54 - 0.46 * cos(2 * pi * n / (x - 1))`

    Args:
        x: Integer, how many points.

    Returns:
        Tensor of `floatx()`.

    Raises:
        TypeError: If `x` is no integer.
        ValueError: If it is more than one.

    Examples:
        >>> [round(float(w), 2) for w in hamming(3)]
        [0.08, 1.0, 0.08]
    """
    return 0.54 - 0.46 * tf.cos(2 * math.pi * _shares(x))


@symbolic_op
def blackman(x):
    """Return a window of two cosines, flat at the ends.

    `0.42 - 0.5 * cos(2 * pi * t) + 0.08 * cos(4 * pi * t)` with
    `t = n / (x - 1)`

    Args:
        x: Integer, how many points.

    Returns:
        Tensor of `floatx()`.

    Raises:
        TypeError: If `x` is no integer.
        ValueError: If it is more than one.

    Examples:
        >>> [round(float(w), 2) for w in blackman(3)]
        [-0.0, 1.0, -0.0]
    """
    angle = 2 * math.pi * _shares(x)
    return 0.42 - 0.5 * tf.cos(angle) + 0.08 * tf.cos(2 * angle)


@numeric_op
def kaiser(x, beta):
    """Return a window made of the Bessel function `i0`.

    `i0(beta * sqrt(1 - (2 * n / (x - 1) - 1)**2)) / i0(beta)`

    Args:
        x: Integer, how many points.
        beta: Float, how steeply the window falls off.

    Returns:
        Tensor of `floatx()`.

    Raises:
        TypeError: If `x` is no integer.
        ValueError: If it is more than one.

    Examples:
        >>> kaiser(3, 0.0).numpy().tolist()
        [1.0, 1.0, 1.0]
    """
    place = 2 * _shares(x) - 1
    try:
        beta = tf.reshape(tf.cast(beta, place.dtype), [])
    except REFUSED as error:
        raise refusal("`beta` must be one number.", beta=beta) from error
    return i0(beta * tf.sqrt(1 - place * place)) / i0(beta)


def _shares(count) -> tf.Tensor:
    """Return `n / (count - 1)` for each point; one point is the middle."""
    if isinstance(count, int):
        count = max(int(count), 0)
    else:
        count = tf.maximum(_integer(count), 0)
    points = tf.cast(tf.range(count), floatx())
    last = tf.cast(count - 1, floatx())
    return tf.where(last > 0, points / tf.maximum(last, 1), 0.5)


def _integer(count) -> tf.Tensor:
    check_size("x", count)
    try:
        return tf.cast(tf.reshape(count, []), "int32")
    except (*REFUSED, TypeError) as error:
        raise refusal("`x` must be one integer.", x=count) from error
