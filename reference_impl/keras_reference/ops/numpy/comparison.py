"""Comparisons, place by place."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import (
    comparable,
    promote_floating,
    to_numbers,
    to_tensor,
)


@elementwise_op
def equal(x1, x2):
    """Return where two tensors agree.

    Examples:
        >>> equal([1.0, 2.0], [1.0, 3.0]).numpy().tolist()
        [True, False]
    """
    x1, x2 = comparable(x1, x2)
    return tf.equal(x1, x2)


@elementwise_op
def not_equal(x1, x2):
    """Return where two tensors differ.

    Examples:
        >>> not_equal([1.0, 2.0], [1.0, 3.0]).numpy().tolist()
        [False, True]
    """
    x1, x2 = comparable(x1, x2)
    return tf.not_equal(x1, x2)


@elementwise_op
def less(x1, x2):
    """Return where `x1 < x2`.

    Examples:
        >>> less([1.0, 2.0], 2).numpy().tolist()
        [True, False]
    """
    x1, x2 = comparable(x1, x2)
    return tf.less(x1, x2)


@elementwise_op
def less_equal(x1, x2):
    """Return where `x1 <= x2`.

    Examples:
        >>> less_equal([1.0, 2.0, 3.0], 2).numpy().tolist()
        [True, True, False]
    """
    x1, x2 = comparable(x1, x2)
    return tf.less_equal(x1, x2)


@elementwise_op
def greater(x1, x2):
    """Return where `x1 > x2`.

    Examples:
        >>> greater([2.0, 3.0], 2).numpy().tolist()
        [False, True]
    """
    x1, x2 = comparable(x1, x2)
    return tf.greater(x1, x2)


@elementwise_op
def greater_equal(x1, x2):
    """Return where `x1 >= x2`.

    Examples:
        >>> greater_equal([1.0, 2.0, 3.0], 2).numpy().tolist()
        [False, True, True]
    """
    x1, x2 = comparable(x1, x2)
    return tf.greater_equal(x1, x2)


@elementwise_op
def isclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False):
    """Return where `abs(x1 - x2) <= atol + rtol * abs(x2)`.

    Reference: NumPy's documentation, `isclose`.

    Args:
        x1: Tensor.
        x2: Tensor.
        rtol: Float, distance allowed for each unit of `x2`.
        atol: Float, distance allowed besides.
        equal_nan: Boolean, whether NaN is close to NaN.

    Returns:
        Tensor of booleans; an infinity is close to itself only.

    Examples:
        >>> isclose([1.0, 1.0], [1.000001, 1.1]).numpy().tolist()
        [True, False]
    """
    x1, x2 = promote_floating(x1, x2)
    allowed = cast_exactly(rtol, x1.dtype) * tf.abs(x2)
    allowed = cast_exactly(atol, x1.dtype) + allowed
    is_close = tf.abs(x1 - x2) <= allowed
    is_close = tf.equal(x1, x2) | (is_close & tf.math.is_finite(x2))
    if equal_nan:
        is_close |= tf.math.is_nan(x1) & tf.math.is_nan(x2)
    return is_close


@numeric_op
def allclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False):
    """Return whether all of `isclose` is true.

    Args:
        x1: Tensor.
        x2: Tensor.
        rtol: Float, distance allowed for each unit of `x2`.
        atol: Float, distance allowed besides.
        equal_nan: Boolean, whether NaN is close to NaN.

    Returns:
        Boolean tensor without axes.

    Examples:
        >>> allclose([1.0, 2.0], [1.0, 2.1]).numpy()
        np.False_
    """
    return tf.reduce_all(isclose(x1, x2, rtol, atol, equal_nan))


@numeric_op
def isin(x1, x2, assume_unique=False, invert=False):
    """Return which elements of `x1` are among those of `x2`.

    Args:
        x1: Tensor.
        x2: Tensor.
        assume_unique: Boolean, a promise that no element comes twice; the
            result does not depend on it.
        invert: Boolean, whether to return which are not.

    Returns:
        Tensor of booleans, of the shape of `x1`.

    Examples:
        >>> isin([1, 2, 3], [3, 1]).numpy().tolist()
        [True, False, True]
    """
    x1, x2 = map(to_tensor, comparable(x1, x2))
    found = tf.reduce_any(
        tf.equal(tf.expand_dims(x1, -1), tf.reshape(x2, [-1])), axis=-1
    )
    return tf.logical_not(found) if invert else found


@elementwise_op
def isnan(x):
    """Return which elements are not a number.

    Examples:
        >>> isnan([1.0, float("nan")]).numpy().tolist()
        [False, True]
    """
    x = to_numbers(x)
    if not x.dtype.is_floating:
        return tf.zeros_like(x, "bool")
    return tf.math.is_nan(x)


@elementwise_op
def isfinite(x):
    """Return which elements are neither NaN nor infinite.

    Examples:
        >>> isfinite([1.0, float("inf")]).numpy().tolist()
        [True, False]
    """
    x = to_numbers(x)
    if not x.dtype.is_floating:
        return tf.ones_like(x, "bool")
    return tf.math.is_finite(x)


@elementwise_op
def isinf(x):
    """Return which elements are infinite.

    Examples:
        >>> isinf([1.0, float("-inf")]).numpy().tolist()
        [False, True]
    """
    x = to_numbers(x)
    if not x.dtype.is_floating:
        return tf.zeros_like(x, "bool")
    return tf.math.is_inf(x)


@elementwise_op
def isposinf(x):
    """Return which elements are plus infinity.

    Examples:
        >>> isposinf([float("inf"), float("-inf")]).numpy().tolist()
        [True, False]
    """
    x = to_tensor(x)
    return isinf(x) & (tf.cast(x, "float32") > 0)


@elementwise_op
def isneginf(x):
    """Return which elements are minus infinity.

    Examples:
        >>> isneginf([float("inf"), float("-inf")]).numpy().tolist()
        [False, True]
    """
    x = to_tensor(x)
    return isinf(x) & (tf.cast(x, "float32") < 0)
