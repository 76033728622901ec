"""Signs and sizes of numbers: roots, squares, and the numbers next door."""

import tensorflow as tf

from keras_reference.core import extremes
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.promote import (
    promote_floating,
    to_floating,
    to_tensor,
)


@elementwise_op
def negative(x):
    """Return `-x`; of unsigned integers what adds up to 0, as they wrap.

    Examples:
        >>> negative([1.0, -2.0]).numpy().tolist()
        [-1.0, 2.0]
    """
    x = to_tensor(x)
    if x.dtype.is_unsigned:
        # TensorFlow has no such negation, nor one of what is less than 0.
        return tf.bitwise.invert(x) + tf.ones([], x.dtype)
    return tf.negative(x)


@elementwise_op
def absolute(x):
    """Return numbers without their sign; the length of complex ones.

    Examples:
        >>> absolute([-1.0, 2.0]).numpy().tolist()
        [1.0, 2.0]
    """
    x = to_tensor(x)
    # An unsigned number and a boolean have no sign.
    if x.dtype is tf.bool or x.dtype.is_unsigned:
        return x
    return tf.abs(x)


@elementwise_op
def abs(x):
    """Return numbers without their sign: another name of `absolute`.

    Examples:
        >>> abs([-1.0, 2.0]).numpy().tolist()
        [1.0, 2.0]
    """
    return absolute(x)


@elementwise_op
def fabs(x):
    """Return numbers without their sign, integers as floats.

    Examples:
        >>> fabs([-1, 2]).numpy().tolist()
        [1.0, 2.0]
    """
    return tf.abs(to_floating(x))


@elementwise_op
def sign(x):
    """Return -1, 0 or 1, after the sign of a number.

    Examples:
        >>> sign([-3.0, 0.0, 2.0]).numpy().tolist()
        [-1.0, 0.0, 1.0]
    """
    x = to_tensor(x)
    if x.dtype is tf.bool or x.dtype.is_unsigned:
        return tf.cast(tf.cast(x, "bool"), x.dtype)
    return tf.sign(x)


@elementwise_op
def signbit(x):
    """Return whether numbers carry a minus sign, -0.0 too.

    Reference: IEEE 754-2019, section 5.7.2.

    Examples:
        >>> signbit([-1.0, -0.0, 0.0]).numpy().tolist()
        [True, True, False]
    """
    x = to_tensor(x)
    if x.dtype.is_floating:
        x = tf.bitcast(x, f"int{8 * x.dtype.size}")
    return x < 0 if x.dtype is not tf.bool else tf.zeros_like(x)


@elementwise_op
def reciprocal(x):
    """Return `1 / x`, of integers as a float.

    Examples:
        >>> reciprocal([2.0, -4.0]).numpy().tolist()
        [0.5, -0.25]
    """
    # TensorFlow's own is off by thousands of units where numbers are large.
    x = to_floating(x)
    return tf.ones_like(x) / x


@elementwise_op
def square(x):
    """Return `x * x`; a boolean counts as an integer.

    Examples:
        >>> square([-3.0]).numpy().tolist()
        [9.0]
    """
    x = to_tensor(x)
    return tf.square(x if x.dtype is not tf.bool else tf.cast(x, "int32"))


@elementwise_op
def sqrt(x):
    """Return the square root, of integers as a float.

    Examples:
        >>> sqrt([4.0, 9.0]).numpy().tolist()
        [2.0, 3.0]
    """
    return tf.sqrt(to_floating(x))


@elementwise_op
def rsqrt(x):
    """Return `1 / sqrt(x)`.

    Examples:
        >>> rsqrt([4.0, 0.25]).numpy().tolist()
        [0.5, 2.0]
    """
    return tf.math.rsqrt(to_floating(x))


@elementwise_op
def cbrt(x):
    """Return the cube root, which negative numbers have too.

    Examples:
        >>> cbrt([-1.0, 0.0]).numpy().tolist()
        [-1.0, 0.0]
    """
    return _cbrt(to_floating(x))


@tf.custom_gradient
def _cbrt(x):
    y = tf.sign(x) * tf.pow(tf.abs(x), tf.constant(1 / 3, x.dtype))
    # 1 / 3 is rounded, which a step of Newton makes good.
    better = y - (y - tf.math.divide_no_nan(x, y * y)) / 3
    y = tf.where(tf.math.is_inf(y), y, better)
    return y, lambda up: up / (3 * y * y)


@elementwise_op
def hypot(x1, x2):
    """Return `sqrt(x1**2 + x2**2)`, where the squares may be too large.

    Examples:
        >>> hypot([3.0, 2.0**100], [4.0, 0.0]).numpy().tolist()
        [5.0, 1.2676506002282294e+30]
    """
    x1, x2 = promote_floating(x1, x2)
    size = tf.stop_gradient(extremes.maximum(tf.abs(x1), tf.abs(x2)))
    squares = sum(tf.square(tf.math.divide_no_nan(x, size)) for x in (x1, x2))
    # The root has no slope at 0; the 1 keeps the gradient of nothing at 0.
    length = size * tf.sqrt(tf.where(size == 0, tf.ones_like(size), squares))
    is_infinite = tf.math.is_inf(x1) | tf.math.is_inf(x2)
    return tf.where(is_infinite, tf.cast(float("inf"), x1.dtype), length)


@elementwise_op
def heaviside(x1, x2):
    """Return 0 for negative `x1`, 1 for positive ones, and `x2` at 0.

    Reference:
        M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions",
        29.1.3.

    Examples:
        >>> heaviside([-1.0, 0.0, 2.0], 0.5).numpy().tolist()
        [0.0, 0.5, 1.0]
    """
    x1, x2 = promote_floating(x1, x2)
    step = tf.where(x1 == 0, x2, tf.cast(x1 > 0, x1.dtype))
    return tf.where(tf.math.is_nan(x1), x1, step)


@elementwise_op
def ldexp(x1, x2):
    """Return `x1 * 2**x2`.

    Args:
        x1: Tensor.
        x2: Tensor of integers.

    Returns:
        Tensor of a floating type.

    Raises:
        TypeError: If `x2` has no integers.

    Examples:
        >>> ldexp([1.0, 3.0], [3, -1]).numpy().tolist()
        [8.0, 1.5]
    """
    x1, x2 = to_floating(x1), to_tensor(x2)
    if not x2.dtype.is_integer:
        raise TypeError(
            f"`x2` must be integers. Received: its dtype is {x2.dtype.name}."
        )
    # In two steps: 2**x2 may be too large where the product is not.
    half = x2 // 2
    two = tf.cast(2, x1.dtype)
    for exponent in (half, x2 - half):
        x1 = x1 * tf.pow(two, tf.cast(exponent, x1.dtype))
    return x1


@elementwise_op
def nextafter(x1, x2):
    """Return the number next to `x1` on the way to `x2`.

    Reference: ISO/IEC 9899:1999 (C), section 7.12.11.3.

    Examples:
        >>> float(nextafter(1.0, 2.0)) - 1 == 2.0**-23
        True
    """
    x1, x2 = promote_floating(x1, x2)
    if x1.dtype.size > 2:
        return tf.math.nextafter(x1, x2)
    # Numbers of one sign are ordered as the integers with the same bits.
    bits = tf.bitcast(x1, "int16")
    away = (x1 < x2) == (x1 > 0)
    moved = tf.bitcast(bits + tf.cast(tf.where(away, 1, -1), "int16"), x1.dtype)
    smallest = tf.bitcast(tf.ones_like(bits), x1.dtype) * tf.sign(x2)
    moved = tf.where(x1 == 0, smallest, moved)
    moved = tf.where(x1 == x2, x2, moved)
    return tf.where(tf.math.is_nan(x1 + x2), x1 + x2, moved)
