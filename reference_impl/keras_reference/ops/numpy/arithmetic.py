"""Sums, products, quotients and remainders, place by place."""

import tensorflow as tf

from keras_reference.core import extremes
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.promote import (
    held,
    operands,
    promote,
    promote_floating,
    to_tensor,
)


@elementwise_op
def add(x1, x2):
    """Return `x1 + x2`.

    Examples:
        >>> add([1.0, 2.0], 1).numpy().tolist()
        [2.0, 3.0]
    """
    x1, x2 = operands(x1, x2)
    return tf.add(x1, x2)


@elementwise_op
def subtract(x1, x2):
    """Return `x1 - x2`.

    Examples:
        >>> subtract([1.0, 2.0], 1).numpy().tolist()
        [0.0, 1.0]
    """
    x1, x2 = operands(x1, x2)
    return tf.subtract(x1, x2)


@elementwise_op
def multiply(x1, x2):
    """Return `x1 * x2`.

    Examples:
        >>> multiply([1.0, 2.0], 3).numpy().tolist()
        [3.0, 6.0]
    """
    x1, x2 = operands(x1, x2)
    return tf.multiply(x1, x2)


@elementwise_op
def divide(x1, x2):
    """Return `x1 / x2`, of integers as a float.

    Examples:
        >>> divide([1, 2], 2).numpy().tolist()
        [0.5, 1.0]
    """
    x1, x2 = promote_floating(x1, x2)
    return tf.divide(x1, x2)


@elementwise_op
def true_divide(x1, x2):
    """Return `x1 / x2`, of integers as a float: another name of `divide`.

    Examples:
        >>> true_divide([1, 2], 2).numpy().tolist()
        [0.5, 1.0]
    """
    x1, x2 = promote_floating(x1, x2)
    return tf.divide(x1, x2)


@elementwise_op
def divide_no_nan(x1, x2):
    """Return `x1 / x2`, and 0 where `x2` is 0.

    Examples:
        >>> divide_no_nan([1.0, 2.0], [0.0, 4.0]).numpy().tolist()
        [0.0, 0.5]
    """
    x1, x2 = promote_floating(x1, x2)
    return tf.math.divide_no_nan(x1, x2)


@elementwise_op
def floor_divide(x1, x2):
    """Return the largest whole number that is at most `x1 / x2`.

    Examples:
        >>> floor_divide([7, -7], 2).numpy().tolist()
        [3, -4]
    """
    x1, x2 = promote(x1, x2)
    return tf.math.floordiv(x1, x2)


@elementwise_op
def mod(x1, x2):
    """Return what `floor_divide` leaves: it has the sign of `x2`.

    Booleans count as the integers 0 and 1.

    Reference:
        D. Knuth, "The art of computer programming", volume 1, section 1.2.4.

    Examples:
        >>> mod([7, -7], 3).numpy().tolist()
        [1, 2]
    """
    x1, x2 = _promote_numbers(x1, x2)
    return tf.math.floormod(x1, x2)


@elementwise_op
def fmod(x1, x2):
    """Return what division toward zero leaves: it has the sign of `x1`.

    Booleans count as the integers 0 and 1.

    Examples:
        >>> fmod([7, -7], 3).numpy().tolist()
        [1, -1]
    """
    x1, x2 = _promote_numbers(x1, x2)
    if x1.dtype.is_unsigned:
        return tf.math.floormod(x1, x2)
    return tf.sign(x1) * tf.math.floormod(tf.abs(x1), tf.abs(x2))


def _promote_numbers(x1, x2):
    x1, x2 = map(to_tensor, promote(x1, x2))
    if x1.dtype is tf.bool:
        x1, x2 = tf.cast(x1, "int32"), tf.cast(x2, "int32")
    return x1, x2


@elementwise_op
def power(x1, x2):
    """Return `x1` to the power of `x2`.

    Examples:
        >>> power([2.0, 3.0], 2).numpy().tolist()
        [4.0, 9.0]
    """
    x1, x2 = map(to_tensor, promote(x1, x2))
    dtype = x1.dtype
    if dtype.is_integer and dtype not in (tf.int32, tf.int64):
        # TensorFlow has no powers of small and unsigned integers.
        x1, x2 = tf.cast(x1, "int64"), tf.cast(x2, "int64")
    return tf.cast(tf.pow(x1, x2), dtype)


@elementwise_op
def maximum(x1, x2):
    """Return the larger of two numbers, place by place; NaN if one is.

    Examples:
        >>> maximum([1.0, 4.0], [2.0, 3.0]).numpy().tolist()
        [2.0, 4.0]
    """
    if type(x1) is int or type(x2) is int:
        x1, x2 = held(x1, x2), held(x2, x1)
    x1, x2 = operands(x1, x2)
    return extremes.maximum(x1, x2)


@elementwise_op
def minimum(x1, x2):
    """Return the smaller of two numbers, place by place; NaN if one is.

    Examples:
        >>> minimum([1.0, 4.0], [2.0, 3.0]).numpy().tolist()
        [1.0, 3.0]
    """
    if type(x1) is int or type(x2) is int:
        x1, x2 = held(x1, x2), held(x2, x1)
    x1, x2 = operands(x1, x2)
    return extremes.minimum(x1, x2)


@elementwise_op
def fmax(x1, x2):
    """Return the larger of two numbers, or the one that is a number.

    Examples:
        >>> fmax([1.0, float("nan")], [2.0, 3.0]).numpy().tolist()
        [2.0, 3.0]
    """
    x1, x2 = promote(held(x1, x2), held(x2, x1))
    return _ignore_nan(tf.maximum, to_tensor(x1), to_tensor(x2))


@elementwise_op
def fmin(x1, x2):
    """Return the smaller of two numbers, or the one that is a number.

    Examples:
        >>> fmin([1.0, float("nan")], [2.0, 3.0]).numpy().tolist()
        [1.0, 3.0]
    """
    x1, x2 = promote(held(x1, x2), held(x2, x1))
    return _ignore_nan(tf.minimum, to_tensor(x1), to_tensor(x2))


def _ignore_nan(choose, x1: tf.Tensor, x2: tf.Tensor) -> tf.Tensor:
    if not x1.dtype.is_floating:
        return choose(x1, x2)
    return choose(
        tf.where(tf.math.is_nan(x1), x2, x1),
        tf.where(tf.math.is_nan(x2), x1, x2),
    )


@elementwise_op
def gcd(x1, x2):
    """Return the greatest common divisor of integers, by Euclid.

    Args:
        x1: Tensor of integers.
        x2: Tensor of integers.

    Returns:
        Tensor of integers that are not negative.

    Raises:
        TypeError: If the arguments are not integers.

    Examples:
        >>> gcd([12, 0], [18, 5]).numpy().tolist()
        [6, 5]
    """
    x1, x2 = map(to_tensor, promote(x1, x2))
    if not x1.dtype.is_integer:
        raise TypeError(
            "`x1` and `x2` must be integers. Received: their common dtype is "
            f"{x1.dtype.name}."
        )
    signed = not x1.dtype.is_unsigned
    x1, x2 = (tf.abs(x1), tf.abs(x2)) if signed else (x1, x2)
    # Both in the shape that they have together, so that it stays the same.
    x1, x2 = x1 + tf.zeros_like(x2), x2 + tf.zeros_like(x1)

    def step(larger, smaller):
        done = smaller == 0
        divisor = tf.where(done, tf.ones_like(smaller), smaller)
        return (
            tf.where(done, larger, smaller),
            tf.where(done, smaller, tf.math.floormod(larger, divisor)),
        )

    return tf.while_loop(
        lambda larger, smaller: tf.reduce_any(smaller != 0), step, (x1, x2)
    )[0]


@elementwise_op
def lcm(x1, x2):
    """Return the least common multiple of integers; 0 if one is 0.

    Args:
        x1: Tensor of integers.
        x2: Tensor of integers.

    Returns:
        Tensor of integers that are not negative.

    Raises:
        TypeError: If the arguments are not integers.

    Examples:
        >>> lcm([4, 0], [6, 5]).numpy().tolist()
        [12, 0]
    """
    x1, x2 = map(to_tensor, promote(x1, x2))
    divisor = gcd(x1, x2)
    multiple = x1 // tf.where(divisor == 0, tf.ones_like(divisor), divisor) * x2
    return multiple if x1.dtype.is_unsigned else tf.abs(multiple)
