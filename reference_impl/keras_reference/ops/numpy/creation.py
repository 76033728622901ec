"""Tensors made of a number, or of a shape."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.numeric import is_dtype, no_dtype, numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import REFUSED, check_size, refusal
from keras_reference.core.symbolic import symbolic_op

_NO_SHAPE = "`shape` must be integers, none of them negative."


def zeros(shape, dtype=None):
    """Return a tensor of zeros.

    Args:
        shape: Integer or tuple of integers.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Raises:
        ValueError: If it is no shape, or a length is negative.

    Examples:
        >>> zeros((2, 1)).numpy().tolist()
        [[0.0], [0.0]]
    """
    return _made(tf.zeros, shape, dtype)


def ones(shape, dtype=None):
    """Return a tensor of ones.

    Args:
        shape: Integer or tuple of integers.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Raises:
        ValueError: If it is no shape, or a length is negative.

    Examples:
        >>> ones((2, 1)).numpy().tolist()
        [[1.0], [1.0]]
    """
    return _made(tf.ones, shape, dtype)


def empty(shape, dtype=None):
    """Return a tensor whose numbers are to be replaced; here they are zeros.

    Args:
        shape: Integer or tuple of integers.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Raises:
        ValueError: If it is no shape, or a length is negative.

    Examples:
        >>> empty((2, 1)).shape.as_list()
        [2, 1]
    """
    return _made(tf.zeros, shape, dtype)


@symbolic_op
def full(shape, fill_value, dtype=None):
    """Return a tensor of one number.

    Args:
        shape: Integer or tuple of integers.
        fill_value: Number, or tensor that is broadcast to the shape.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Raises:
        ValueError: If a length is negative, or the value does not fit.

    Examples:
        >>> full((2,), 3).numpy().tolist()
        [3.0, 3.0]
    """
    value = cast_exactly(fill_value, dtype or floatx())
    try:
        return tf.broadcast_to(value, _as_shape(shape))
    except REFUSED as error:
        raise refusal(
            "`fill_value` must be a number, or fit `shape`, whose lengths "
            "must not be negative.",
            fill_value=value,
            shape=shape,
        ) from error


def _made(make, shape, dtype) -> tf.Tensor:
    try:
        return make(_as_shape(shape), dtype or floatx())
    except (*REFUSED, TypeError) as error:
        if not is_dtype(dtype):
            raise no_dtype(dtype) from error
        raise refusal(_NO_SHAPE, shape=shape) from error


def _as_shape(shape):
    return (shape,) if isinstance(shape, int) else shape


@numeric_op
def zeros_like(x, dtype=None):
    """Return zeros in the shape of another tensor.

    Args:
        x: Tensor.
        dtype: String; None for the type of `x`.

    Returns:
        Tensor.

    Examples:
        >>> zeros_like([1, 2]).numpy().tolist()
        [0, 0]
    """
    return tf.zeros_like(x, dtype)


@numeric_op
def ones_like(x, dtype=None):
    """Return ones in the shape of another tensor.

    Args:
        x: Tensor.
        dtype: String; None for the type of `x`.

    Returns:
        Tensor.

    Examples:
        >>> ones_like([5, 2]).numpy().tolist()
        [1, 1]
    """
    return tf.ones_like(x, dtype)


@symbolic_op
def empty_like(x, dtype=None):
    """Return a tensor like another whose numbers are to be replaced.

    Args:
        x: Tensor.
        dtype: String; None for the type of `x`.

    Returns:
        Tensor; here of zeros.

    Examples:
        >>> empty_like([5, 2]).shape.as_list()
        [2]
    """
    return tf.zeros_like(x, dtype)


@numeric_op
def full_like(x, fill_value, dtype=None):
    """Return one number in the shape of another tensor.

    Args:
        x: Tensor.
        fill_value: Number, or tensor that is broadcast to the shape.
        dtype: String; None for the type of `x`.

    Returns:
        Tensor.

    Raises:
        ValueError: If the value does not fit.

    Examples:
        >>> full_like([1.0, 2.0], 7).numpy().tolist()
        [7.0, 7.0]
    """
    x = to_tensor(x)
    value = cast_exactly(fill_value, dtype or x.dtype)
    try:
        return tf.broadcast_to(value, tf.shape(x))
    except REFUSED as error:
        raise refusal(
            "`fill_value` must be a number, or fit the shape of `x`.",
            fill_value=value,
            x=x,
        ) from error


@numeric_op
def array(x, dtype=None):
    """Return numbers, nested lists or an array as a tensor.

    Args:
        x: Number, nested lists, array or tensor.
        dtype: String; None for the type of `x`.

    Returns:
        Tensor.

    Examples:
        >>> array([1, 2], dtype="float32").numpy().tolist()
        [1.0, 2.0]
    """
    return to_tensor(x) if dtype is None else cast_exactly(x, dtype)


@numeric_op
def copy(x):
    """Return a tensor of the same numbers.

    Examples:
        >>> copy([1.0, 2.0]).numpy().tolist()
        [1.0, 2.0]
    """
    return tf.identity(x)


def eye(N, M=None, k=0, dtype=None):
    """Return a matrix with ones on a diagonal, zeros elsewhere.

    Args:
        N: Integer, how many rows.
        M: Integer, how many columns; None for as many as rows.
        k: Integer, how far the diagonal lies above the main one.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor of shape `(N, M)`.

    Raises:
        ValueError: If a size is negative.

    Examples:
        >>> eye(2, 3, k=1).numpy().tolist()
        [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    """
    return tf.cast(_above_diagonal(N, M) == k, dtype or floatx())


def identity(n, dtype=None):
    """Return a square matrix with ones on its diagonal, zeros elsewhere.

    Args:
        n: Integer, how many rows and columns.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor of shape `(n, n)`.

    Raises:
        ValueError: If the size is negative.

    Examples:
        >>> identity(2).numpy().tolist()
        [[1.0, 0.0], [0.0, 1.0]]
    """
    check_size("n", n)
    return eye(n, dtype=dtype)


def tri(N, M=None, k=0, dtype=None):
    """Return a matrix with ones on and below a diagonal, zeros above it.

    Args:
        N: Integer, how many rows.
        M: Integer, how many columns; None for as many as rows.
        k: Integer, how far the diagonal lies above the main one.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor of shape `(N, M)`.

    Examples:
        >>> tri(2, 3).numpy().tolist()
        [[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]]
    """
    return tf.cast(_above_diagonal(N, M) <= k, dtype or floatx())


def _above_diagonal(rows, columns) -> tf.Tensor:
    columns = rows if columns is None else columns
    check_size("N", rows)
    check_size("M", columns)
    return tf.range(columns)[tf.newaxis, :] - tf.range(rows)[:, tf.newaxis]
