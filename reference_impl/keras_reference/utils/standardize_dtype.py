"""Types of tensors by their names."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.keras_tensor import KerasTensor

_NUMBERS = {
    **{bool: "bool", int: "int64", float: "float32", str: "string"},
    **{"bool": "bool", "int": "int64", "float": "float32", "str": "string"},
}


def standardize_dtype(dtype):
    """Return the name of a type.

    Args:
        dtype: String, type of NumPy or TensorFlow, `int`, `float`, `bool`,
            `str`, or `None` for `floatx()`.

    Returns:
        String.

    Raises:
        ValueError: There is no such type.

    Examples:
        >>> standardize_dtype(tf.int32), standardize_dtype(float)
        ('int32', 'float32')
    """
    if dtype is None:
        return floatx()
    try:
        return _NUMBERS.get(dtype) or tf.as_dtype(dtype).name
    except TypeError as error:
        raise ValueError(
            f"`dtype` must be the name of a type. Received: dtype={dtype!r}. "
            "Write 'float32', for example."
        ) from error


def is_float_dtype(dtype):
    """Return whether a type is a floating one.

    Examples:
        >>> is_float_dtype("bfloat16"), is_float_dtype("int32")
        (True, False)
    """
    return tf.as_dtype(standardize_dtype(dtype)).is_floating


def is_int_dtype(dtype):
    """Return whether a type is an integer one.

    Examples:
        >>> is_int_dtype("uint8"), is_int_dtype("float32")
        (True, False)
    """
    return tf.as_dtype(standardize_dtype(dtype)).is_integer


def is_keras_tensor(x):
    """Return whether `x` is a symbolic tensor.

    Examples:
        >>> is_keras_tensor(KerasTensor((2,))), is_keras_tensor(tf.ones(2))
        (True, False)
    """
    return isinstance(x, KerasTensor)
