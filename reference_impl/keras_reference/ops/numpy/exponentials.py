"""Exponentials, logarithms and what is made of them.

Reference: NIST Digital Library of Mathematical Functions, section 4.2.
"""

import math

import tensorflow as tf

from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.halves import in_single, single
from keras_reference.core.promote import promote_floating, to_floating


@elementwise_op
def exp(x):
    """Return the exponential.

    Examples:
        >>> exp([0.0]).numpy().tolist()
        [1.0]
    """
    return tf.exp(to_floating(x))


@elementwise_op
def exp2(x):
    """Return 2 to the power of `x`.

    Examples:
        >>> exp2([3.0]).numpy().tolist()
        [8.0]
    """
    x = to_floating(x)
    return tf.pow(tf.constant(2, x.dtype), x)


@elementwise_op
def expm1(x):
    """Return `exp(x) - 1`, exact for small numbers too.

    Examples:
        >>> float(expm1(1e-10)) == 1e-10
        False
        >>> round(float(expm1(1e-10)) * 1e10, 6)
        1.0
    """
    return tf.math.expm1(to_floating(x))


@elementwise_op
def log(x):
    """Return the natural logarithm.

    Examples:
        >>> log([1.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.log(to_floating(x))


@elementwise_op
def log1p(x):
    """Return `log(1 + x)`, exact for small numbers too.

    Examples:
        >>> log1p([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.log1p(to_floating(x))


@elementwise_op
def log2(x):
    """Return the logarithm to the base 2.

    Examples:
        >>> log2([1.0, 2.0]).numpy().tolist()
        [0.0, 1.0]
    """
    x = to_floating(x)
    return tf.math.log(x) / tf.constant(math.log(2), x.dtype)


@elementwise_op
def log10(x):
    """Return the logarithm to the base 10.

    Examples:
        >>> log10([1.0, 10.0]).numpy().tolist()
        [0.0, 1.0]
    """
    x = to_floating(x)
    return tf.math.log(x) / tf.constant(math.log(10), x.dtype)


@elementwise_op
def logaddexp(x1, x2):
    """Return `log(exp(x1) + exp(x2))`, where the exponentials may overflow.

    Examples:
        >>> logaddexp([1000.0], [0.0]).numpy().tolist()
        [1000.0]
    """
    x1, x2 = promote_floating(x1, x2)
    return _larger_and(x1, x2, lambda d: tf.math.log1p(tf.exp(-d)))


@elementwise_op
def logaddexp2(x1, x2):
    """Return `log2(2**x1 + 2**x2)`, where the powers may overflow.

    Examples:
        >>> logaddexp2([1000.0], [1000.0]).numpy().tolist()
        [1001.0]
    """
    x1, x2 = promote_floating(x1, x2)
    log_2 = math.log(2)
    return _larger_and(
        x1, x2, lambda d: tf.math.log1p(tf.exp(-d * log_2)) / log_2
    )


def _larger_and(x1, x2, rest) -> tf.Tensor:
    """Return the larger number plus a function of the distance."""
    dtype, x1, x2 = x1.dtype, single(x1), single(x2)
    distance, equal = tf.abs(x1 - x2), tf.equal(x1, x2)
    # Equal infinities are no distance apart; their difference would be NaN.
    distance = tf.where(equal, tf.zeros_like(distance), distance)
    # Of equal numbers both are the larger one, for gradients too.
    larger = tf.where(equal, x1 / 2 + x2 / 2, tf.maximum(x1, x2))
    return tf.cast(larger + rest(distance), dtype)


@elementwise_op
def sinc(x):
    """Return `sin(pi * x) / (pi * x)`, and 1 at 0.

    Reference:
        P. Woodward, "Probability and information theory, with applications to
        radar", 1953.

    Examples:
        >>> sinc([0.0]).numpy().tolist()
        [1.0]
    """
    x = to_floating(x)
    # The rest to a whole number is exact, and pi times that small.
    whole = tf.round(x)
    sine = tf.sin(math.pi * (x - whole)) * (1 - 2 * tf.math.floormod(whole, 2))
    # The 1 keeps the quotient that is not chosen, and its gradient, finite.
    nonzero = tf.where(x == 0, tf.ones_like(x), x)
    return tf.where(x == 0, tf.ones_like(x), sine / math.pi / nonzero)


@elementwise_op
def i0(x):
    """Return the modified Bessel function of the first kind, of order 0.

    Reference: M. Abramowitz, I. Stegun, "Handbook of Mathematical
    Functions", 9.6.

    Examples:
        >>> i0([0.0]).numpy().tolist()
        [1.0]
    """
    return in_single(_i0, to_floating(x))


def _i0(x):
    # exp(abs(x)) is too large before i0(x) is.
    growth = tf.exp(tf.abs(x) / 2)
    y = growth * (growth * tf.math.bessel_i0e(x))
    return tf.where(tf.math.is_inf(x), growth, y)
