"""Angles and hyperbolas.

Reference: NIST Digital Library of Mathematical Functions, chapter 4.
"""

import math

import tensorflow as tf

from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.promote import promote_floating, to_floating


@elementwise_op
def sin(x):
    """Return the sine, of an angle in radians.

    Examples:
        >>> sin([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.sin(to_floating(x))


@elementwise_op
def cos(x):
    """Return the cosine, of an angle in radians.

    Examples:
        >>> cos([0.0]).numpy().tolist()
        [1.0]
    """
    return tf.math.cos(to_floating(x))


@elementwise_op
def tan(x):
    """Return the tangent, of an angle in radians.

    Examples:
        >>> tan([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.tan(to_floating(x))


@elementwise_op
def arcsin(x):
    """Return the angle with this sine, in `[-pi / 2, pi / 2]`.

    Examples:
        >>> arcsin([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.asin(to_floating(x))


@elementwise_op
def arccos(x):
    """Return the angle with this cosine, in `[0, pi]`.

    Examples:
        >>> arccos([1.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.acos(to_floating(x))


@elementwise_op
def arctan(x):
    """Return the angle with this tangent, in `[-pi / 2, pi / 2]`.

    Examples:
        >>> arctan([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.atan(to_floating(x))


@elementwise_op
def arctan2(x1, x2):
    """Return the angle of the point with height `x1` above `x2`.

    Examples:
        >>> arctan2([0.0, 0.0], [1.0, 0.0]).numpy().tolist()
        [0.0, 0.0]
    """
    x1, x2 = promote_floating(x1, x2)
    return tf.math.atan2(x1, x2)


@elementwise_op
def deg2rad(x):
    """Return an angle in degrees as radians, `x * pi / 180`.

    Examples:
        >>> deg2rad([0.0]).numpy().tolist()
        [0.0]
    """
    x = to_floating(x)
    return x * tf.constant(math.pi / 180, x.dtype)


@elementwise_op
def rad2deg(x):
    """Return an angle in radians as degrees, `x * 180 / pi`.

    Examples:
        >>> rad2deg([0.0]).numpy().tolist()
        [0.0]
    """
    x = to_floating(x)
    return x * tf.constant(180 / math.pi, x.dtype)


@elementwise_op
def sinh(x):
    """Return the hyperbolic sine, `(exp(x) - exp(-x)) / 2`.

    Examples:
        >>> sinh([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.sinh(to_floating(x))


@elementwise_op
def cosh(x):
    """Return the hyperbolic cosine, `(exp(x) + exp(-x)) / 2`.

    Examples:
        >>> cosh([0.0]).numpy().tolist()
        [1.0]
    """
    return tf.math.cosh(to_floating(x))


@elementwise_op
def tanh(x):
    """Return the hyperbolic tangent, `sinh(x) / cosh(x)`.

    Examples:
        >>> tanh([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.tanh(to_floating(x))


@elementwise_op
def arcsinh(x):
    """Return the number with this hyperbolic sine.

    Examples:
        >>> arcsinh([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.asinh(to_floating(x))


@elementwise_op
def arccosh(x):
    """Return the number, not negative, with this hyperbolic cosine.

    Examples:
        >>> arccosh([1.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.acosh(to_floating(x))


@elementwise_op
def arctanh(x):
    """Return the number with this hyperbolic tangent.

    Examples:
        >>> arctanh([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.atanh(to_floating(x))
