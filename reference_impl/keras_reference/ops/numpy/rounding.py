"""Rounding, and holding numbers within bounds."""

import numpy as np
import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.promote import (
    held,
    promote_all,
    to_floating,
    to_numbers,
    to_tensor,
)


@elementwise_op
def ceil(x):
    """Return the smallest whole number that is not below `x`, as a float.

    Examples:
        >>> ceil([1.2, -1.2]).numpy().tolist()
        [2.0, -1.0]
    """
    return tf.math.ceil(to_floating(x))


@elementwise_op
def floor(x):
    """Return the largest whole number that is not above `x`, as a float.

    Examples:
        >>> floor([1.2, -1.2]).numpy().tolist()
        [1.0, -2.0]
    """
    return tf.floor(to_floating(x))


@elementwise_op
def trunc(x):
    """Return numbers without what follows the point.

    Examples:
        >>> trunc([1.7, -1.7]).numpy().tolist()
        [1.0, -1.0]
    """
    x = to_numbers(x)
    if not x.dtype.is_floating:
        return x
    return tf.where(x < 0, tf.math.ceil(x), tf.floor(x))


@elementwise_op
def round(x, decimals=0):
    """Return numbers rounded; halves go to the even neighbour.

    Reference: IEEE 754-2019, section 4.3.1.

    Args:
        x: Tensor.
        decimals: Integer, digits after the point; before it when negative.

    Returns:
        Tensor of the same type.

    Examples:
        >>> round([0.5, 1.5, 2.3]).numpy().tolist()
        [0.0, 2.0, 2.0]
        >>> round([125, 135], decimals=-1).numpy().tolist()
        [120, 140]
    """
    x = to_tensor(x)
    if decimals == 0:
        return tf.round(x)
    if not x.dtype.is_floating:
        if decimals > 0:
            return x
        factor = tf.cast(10.0**-decimals, "float64")
        return tf.cast(
            tf.round(tf.cast(x, "float64") / factor) * factor, x.dtype
        )
    factor = 10.0 ** abs(decimals)
    if decimals > 0:
        return tf.round(x * factor) / factor
    return tf.round(x / factor) * factor


@elementwise_op
def clip(x, x_min, x_max):
    """Return numbers held between two bounds.

    `minimum(maximum(x, x_min), x_max)`

    Args:
        x: Tensor.
        x_min: Number or tensor, the lower bound; None for no bound.
        x_max: Number or tensor, the upper bound; None for no bound.

    Returns:
        Tensor of the common type.

    Examples:
        >>> clip([-1.0, 0.5, 9.0], 0, 1).numpy().tolist()
        [0.0, 0.5, 1.0]
    """
    x = to_tensor(x)
    bounds = [
        # A number of NumPy is one of Python here: it makes no double of `x`.
        held(bound.item() if isinstance(bound, np.generic) else bound, x)
        for bound in (x_min, x_max)
        if bound is not None
    ]
    x, *bounds = promote_all([x, *bounds])
    if x.dtype is tf.bool:
        x, *bounds = (tf.cast(value, "int32") for value in (x, *bounds))
    if x_min is not None:
        x = tf.maximum(x, bounds[0])
    if x_max is not None:
        x = tf.minimum(x, bounds[-1])
    return x


@elementwise_op
def nan_to_num(x, nan=0.0, posinf=None, neginf=None):
    """Replace NaN and infinities by numbers.

    Args:
        x: Tensor.
        nan: Float, in place of NaN.
        posinf: Float, in place of infinity; the type's largest number for
            None.
        neginf: Float, in place of minus infinity; the type's smallest number
            for None.

    Returns:
        Tensor of the same type.

    Examples:
        >>> nan_to_num([float("nan"), float("inf")], posinf=9).numpy().tolist()
        [0.0, 9.0]
    """
    x = to_numbers(x)
    dtype = x.dtype
    if not dtype.is_floating:
        return x
    posinf = dtype.max if posinf is None else posinf
    neginf = dtype.min if neginf is None else neginf
    x = tf.where(tf.math.is_nan(x), cast_exactly(nan, dtype), x)
    x = tf.where(
        x == dtype.as_numpy_dtype("inf"), cast_exactly(posinf, dtype), x
    )
    return tf.where(
        x == dtype.as_numpy_dtype("-inf"), cast_exactly(neginf, dtype), x
    )
