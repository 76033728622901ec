"""Types and shapes of tensors: `keras.ops`, third part."""

import numpy as np
import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.numeric import (
    is_dtype,
    no_dtype,
    no_numbers,
    tensor_named,
)
from keras_reference.core.refusals import check_callable
from keras_reference.core.saturated import saturated
from keras_reference.core.symbolic import is_symbolic


@elementwise_op
def cast(x, dtype):
    """Return the same numbers in another type.

    Args:
        x: Tensor.
        dtype: String, such as `"float32"`; None for `floatx()`.

    Returns:
        Tensor of that type.

    Examples:
        >>> cast([1, 2], "float32").numpy().tolist()
        [1.0, 2.0]
    """
    return tf.cast(x, floatx() if dtype is None else dtype)


def convert_to_numpy(x):
    """Return a tensor as a NumPy array.

    Raises:
        ValueError: If it has no value, or lists are of unequal lengths.

    Examples:
        >>> convert_to_numpy(tf.constant([1, 2]))
        array([1, 2], dtype=int32)
    """
    try:
        return np.array(tf.convert_to_tensor(x) if tf.is_tensor(x) else x)
    except ValueError as error:
        if is_symbolic([x]):
            raise
        raise no_numbers("x", x) from error


def convert_to_tensor(x, dtype=None, sparse=None, ragged=None):
    """Return an array, a number or nested lists as a tensor.

    Args:
        x: What is converted; a symbolic tensor stays one.
        dtype: String, type of the result; None to keep the type of `x`.
        sparse: Boolean or None; sparse tensors are not supported.
        ragged: Boolean or None; ragged tensors are not supported.

    Returns:
        Tensor.

    Raises:
        TypeError: If there is no such dtype.
        ValueError: If `sparse` or `ragged` is true.

    Examples:
        >>> convert_to_tensor([1, 2], dtype="float32").numpy().tolist()
        [1.0, 2.0]
    """
    if sparse or ragged:
        raise ValueError(
            "`sparse` and `ragged` must not be true. Received: "
            f"sparse={sparse}, ragged={ragged}. Use `tf.sparse` or "
            "`tf.ragged` directly."
        )
    if isinstance(x, KerasTensor):
        return x if dtype is None else cast(x, dtype)
    try:
        if dtype is not None and tf.is_tensor(x):
            return tf.cast(x, dtype)
        return tf.convert_to_tensor(x, dtype=dtype)
    except TypeError as error:
        if not is_dtype(dtype):
            raise no_dtype(dtype) from error
        # TensorFlow makes no integers of numbers with a fraction, and no
        # booleans of integers, while these are numbers of Python.
        return tf.cast(np.asarray(x), dtype)


def shape(x):
    """Return the shape as a tuple.

    Args:
        x: Tensor, array or symbolic tensor.

    Returns:
        Tuple of integers. A length that is not known yet is None for a
        symbolic tensor, and a scalar tensor inside a graph.

    Raises:
        ValueError: If lists are of unequal lengths.

    Examples:
        >>> shape([[1, 2, 3]])
        (1, 3)
    """
    if isinstance(x, KerasTensor):
        return tuple(x.shape)
    x = tensor_named("x", x)
    if x.shape.is_fully_defined():
        return tuple(x.shape)
    lengths = tf.unstack(tf.shape(x))
    return tuple(
        length if length is not None else lengths[axis]
        for axis, length in enumerate(x.shape)
    )


def dtype(x):
    """Return the type of numbers as a string.

    Args:
        x: Tensor, array, variable or symbolic tensor.

    Returns:
        String.

    Raises:
        TypeError: If it is none of these.

    Examples:
        >>> dtype(tf.constant([1.0]))
        'float32'
    """
    if not hasattr(x, "dtype"):
        x = tensor_named("x", x)
    return tf.as_dtype(x.dtype).name


def is_tensor(x):
    """Return whether something is a tensor or a variable with values.

    Examples:
        >>> is_tensor(tf.constant(1)), is_tensor([1])
        (True, False)
    """
    return bool(tf.is_tensor(x))


@elementwise_op
def saturate_cast(x, dtype):
    """Return numbers in another type, held within its bounds.

    Args:
        x: Tensor.
        dtype: String.

    Returns:
        Tensor of that type.

    Examples:
        >>> saturate_cast([300.0, -5.0], "uint8").numpy().tolist()
        [255, 0]
    """
    return saturated(x, dtype)


@elementwise_op
def stop_gradient(variable):
    """Return the same tensor, through which no gradient passes.

    Args:
        variable: Tensor, or a nest of tensors.

    Returns:
        The same.

    Examples:
        >>> stop_gradient([1.0, 2.0]).numpy().tolist()
        [1.0, 2.0]
    """
    return tf.stop_gradient(variable)


def custom_gradient(f):
    """Decorate a function with a gradient of its own.

    Args:
        f: Callable of tensors, returns the result and a function from the
            gradient of the result to those of the arguments, which takes it
            as the keyword argument `upstream` or by position.

    Returns:
        Callable of the same arguments, returns the result.

    Raises:
        TypeError: If `f` cannot be called.

    Examples:
        >>> @custom_gradient
        ... def double(x):
        ...     return x * 2, lambda upstream: upstream * 100
        >>> x = tf.Variable(1.0)
        >>> with tf.GradientTape() as tape:
        ...     y = double(x)
        >>> tape.gradient(y, x).numpy()
        np.float32(100.0)
    """
    check_callable("f", f)
    return tf.custom_gradient(f)
