"""Tensors made of a number, or of a shape."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.promote import to_tensor
from keras_reference.core.symbolic import symbolic_op


def zeros(shape, dtype=None):
    """Return a tensor of zeros.

    Args:
        shape: Integer or tuple of integers.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Examples:
        >>> zeros((2, 1)).numpy().tolist()
        [[0.0], [0.0]]
    """
    return tf.zeros(_as_shape(shape), dtype or floatx())


def ones(shape, dtype=None):
    """Return a tensor of ones.

    Args:
        shape: Integer or tuple of integers.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Examples:
        >>> ones((2, 1)).numpy().tolist()
        [[1.0], [1.0]]
    """
    return tf.ones(_as_shape(shape), dtype or floatx())


def empty(shape, dtype=None):
    """Return a tensor whose numbers are to be replaced; here they are zeros.

    Args:
        shape: Integer or tuple of integers.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Examples:
        >>> empty((2, 1)).shape.as_list()
        [2, 1]
    """
    return tf.zeros(_as_shape(shape), dtype or floatx())


@symbolic_op
def full(shape, fill_value, dtype=None):
    """Return a tensor of one number.

    Args:
        shape: Integer or tuple of integers.
        fill_value: Number, or tensor that is broadcast to the shape.
        dtype: String; None for `floatx()`.

    Returns:
        Tensor.

    Examples:
        >>> full((2,), 3).numpy().tolist()
        [3.0, 3.0]
    """
    value = cast_exactly(fill_value, dtype or floatx())
    return tf.broadcast_to(value, _as_shape(shape))


def _as_shape(shape):
    return (shape,) if isinstance(shape, int) else shape


@symbolic_op
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


@symbolic_op
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


@symbolic_op
def full_like(x, fill_value, dtype=None):
    """Return one number in the shape of another tensor.

    Args:
        x: Tensor.
        fill_value: Number, or tensor that is broadcast to the shape.
        dtype: String; None for the type of `x`.

    Returns:
        Tensor.

    Examples:
        >>> full_like([1.0, 2.0], 7).numpy().tolist()
        [7.0, 7.0]
    """
    x = to_tensor(x)
    value = cast_exactly(fill_value, dtype or x.dtype)
    return tf.broadcast_to(value, tf.shape(x))


@symbolic_op
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


@symbolic_op
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

    Examples:
        >>> identity(2).numpy().tolist()
        [[1.0, 0.0], [0.0, 1.0]]
    """
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
    for name, length in (("N", rows), ("M", columns)):
        if isinstance(length, int) and length < 0:
            raise ValueError(
                f"`{name}` must not be negative. Received: {name}={length}."
            )
    return tf.range(columns)[tf.newaxis, :] - tf.range(rows)[:, tf.newaxis]
