"""Casts that hold numbers within the bounds of the new type."""

import tensorflow as tf


def saturated(x, dtype) -> tf.Tensor:
    """Return numbers in another type; those beyond its bounds become these.

    TensorFlow compares with bounds rounded to the type of `x`, which may lie
    beyond the true ones, and knows neither booleans nor large unsigned types.

    Args:
        x: Tensor. Its infinities are held too, NaN stays NaN.
        dtype: String, or type of TensorFlow.

    Returns:
        Tensor of that type; `x` itself where it has it.

    Examples:
        >>> saturated(tf.constant([300.0, -5.0]), "uint8").numpy().tolist()
        [255, 0]
    """
    x, dtype = tf.convert_to_tensor(x), tf.as_dtype(dtype)
    y = tf.cast(x, dtype)
    kinds = (x.dtype, dtype)
    if x.dtype == dtype or "bool" in kinds or any(k.is_complex for k in kinds):
        return y
    # An infinity is beyond every integer.
    always = x.dtype.is_floating and dtype.is_integer
    smallest, largest = _bounds(dtype)
    least, most = _bounds(x.dtype)
    if always or largest < most:
        above = x >= _constant(largest, x.dtype)
        y = tf.where(above, _constant(largest, dtype), y)
    if always or smallest > least:
        below = x <= _constant(smallest, x.dtype)
        y = tf.where(below, _constant(smallest, dtype), y)
    return y


def _bounds(dtype: tf.DType) -> tuple[int, int]:
    if dtype.is_integer:
        return int(dtype.min), int(dtype.max)
    return int(float(dtype.min)), int(float(dtype.max))


def _constant(number: int, dtype: tf.DType) -> tf.Tensor:
    if dtype.is_integer:
        return tf.constant(number, dtype)
    return tf.cast(tf.constant(float(number), "float64"), dtype)
