"""Square matrices: determinants, inverses and linear equations.

Reference: G. Golub and C. Van Loan, "Matrix computations", 2013.
"""

import numpy as np
import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote_floating, to_floating


def check_square(name: str, x: tf.Tensor) -> None:
    """Raise unless the last two axes have the same length.

    Examples:
        >>> check_square("x", tf.zeros((3, 2, 2)))
    """
    if x.shape.rank < 2 or not x.shape[-2:-1].is_compatible_with(x.shape[-1:]):
        raise ValueError(
            f"`{name}` must be square matrices. "
            f"Received: {name}.shape={tuple(x.shape)}."
        )


def _square(x) -> tf.Tensor:
    x = to_floating(x)
    check_square("x", x)
    return x


@numeric_op
def det(x):
    """Return the determinants of square matrices.

    Args:
        x: Tensor, of shape `(..., size, size)`.

    Returns:
        Tensor, of shape `(...)`.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> det([[2.0, 0.0], [0.0, 3.0]]).numpy()
        np.float32(6.0)
    """
    return tf.linalg.det(_square(x))


@numeric_op
def slogdet(x):
    """Return the sign of determinants and the logarithm of their size.

    Args:
        x: Tensor, of shape `(..., size, size)`.

    Returns:
        Tuple of two tensors, of shape `(...)`.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> sign, logarithm = slogdet([[-1.0, 0.0], [0.0, 1.0]])
        >>> float(sign), float(logarithm)
        (-1.0, 0.0)
    """
    sign, logarithm = tf.linalg.slogdet(_square(x))
    return sign, logarithm


@numeric_op
def logdet(x):
    """Return the logarithm of the determinant of positive matrices.

    Args:
        x: Tensor, of shape `(..., size, size)`, Hermitian and positive.

    Returns:
        Tensor, of shape `(...)`.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> logdet([[1.0, 0.0], [0.0, 1.0]]).numpy()
        np.float32(0.0)
    """
    return tf.linalg.logdet(_square(x))


@numeric_op
def inv(x):
    """Return the inverses of square matrices.

    Args:
        x: Tensor, of shape `(..., size, size)`.

    Returns:
        Tensor of the same shape.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> inv([[2.0, 0.0], [0.0, 4.0]]).numpy().tolist()
        [[0.5, 0.0], [0.0, 0.25]]
    """
    return tf.linalg.inv(_square(x))


@numeric_op
def solve(a, b):
    """Return the `x` for which `a @ x = b`.

    Args:
        a: Tensor, of shape `(..., size, size)`.
        b: Tensor, of shape `(..., size, columns)`, or `(..., size)` with one
            axis less than `a`.

    Returns:
        Tensor of the shape of `b`.

    Raises:
        ValueError: If `a` is not square or `b` has another size.

    Examples:
        >>> solve([[2.0, 0.0], [0.0, 4.0]], [2.0, 4.0]).numpy().tolist()
        [1.0, 1.0]
    """
    a, b = promote_floating(a, b)
    check_square("a", a)
    _check_rows(a, b)
    if b.shape.rank == a.shape.rank - 1:
        return tf.linalg.solve(a, b[..., tf.newaxis])[..., 0]
    return tf.linalg.solve(a, b)


def _check_rows(a: tf.Tensor, b: tf.Tensor) -> None:
    is_vector = b.shape.rank == a.shape.rank - 1
    rows = b.shape[-1:] if is_vector else b.shape[-2:-1]
    if b.shape.rank not in (a.shape.rank, a.shape.rank - 1) or (
        not rows.is_compatible_with(a.shape[-2:-1])
    ):
        raise ValueError(
            "`b` must have as many rows as `a`. Received: "
            f"a.shape={tuple(a.shape)}, b.shape={tuple(b.shape)}."
        )


@numeric_op
def solve_triangular(a, b, lower=False):
    """Return the `x` for which `a @ x = b`, where `a` is triangular.

    Args:
        a: Tensor, of shape `(..., size, size)`; only one triangle is read.
        b: Tensor, of shape `(..., size, columns)`, or `(..., size)` with one
            axis less than `a`.
        lower: Boolean, whether it is the lower one.

    Returns:
        Tensor of the shape of `b`.

    Raises:
        ValueError: If `a` is not square or `b` has another size.

    Examples:
        >>> solve_triangular([[2.0, 2.0], [0.0, 4.0]], [4.0, 4.0]).numpy()
        array([1., 1.], dtype=float32)
    """
    a, b = promote_floating(a, b)
    check_square("a", a)
    _check_rows(a, b)
    if b.shape.rank == a.shape.rank - 1:
        columns = b[..., tf.newaxis]
        return tf.linalg.triangular_solve(a, columns, lower)[..., 0]
    return tf.linalg.triangular_solve(a, b, lower)


@numeric_op
def lstsq(a, b, rcond=None):
    """Return the smallest `x` for which `a @ x` is as near to `b` as can be.

    Args:
        a: Tensor, of shape `(rows, columns)`.
        b: Tensor, of shape `(rows,)` or `(rows, results)`.
        rcond: Float, singular values below this share of the largest count as
            0; None for the precision of the type times the larger size.

    Returns:
        Tensor, of shape `(columns,)` or `(columns, results)`.

    Raises:
        ValueError: If `a` has not two axes or `b` has another size.

    Examples:
        >>> lstsq([[1.0], [1.0]], [1.0, 3.0]).numpy().round(4).tolist()
        [2.0]
    """
    a, b = promote_floating(a, b)
    if a.shape.rank != 2:
        raise ValueError(
            f"`a` must have two axes. Received: a.shape={tuple(a.shape)}."
        )
    _check_rows(a, b)
    values, left, right = tf.linalg.svd(a, full_matrices=False)
    rcond = _precision(a) if rcond is None else rcond
    is_large = values > tf.cast(rcond, a.dtype) * tf.reduce_max(values)
    factors = tf.where(is_large, tf.math.reciprocal_no_nan(values), 0)
    columns = b if b.shape.rank == 2 else b[:, tf.newaxis]
    shares = tf.matmul(left, columns, adjoint_a=True)
    solution = tf.matmul(right, factors[:, tf.newaxis] * shares)
    return solution if b.shape.rank == 2 else solution[:, 0]


def _precision(a: tf.Tensor) -> tf.Tensor:
    step = np.finfo(a.dtype.as_numpy_dtype).eps
    larger = tf.reduce_max(tf.shape(a)[-2:])
    return tf.cast(step, a.dtype) * tf.cast(larger, a.dtype)
