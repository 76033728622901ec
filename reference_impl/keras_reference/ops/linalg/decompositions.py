"""Matrices as products of simpler ones.

Reference: G. Golub and C. Van Loan, "Matrix computations", 2013.
"""

import tensorflow as tf

from keras_reference.core.halves import single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating
from keras_reference.ops.linalg.matrices import check_square


@numeric_op
def cholesky(x, upper=False):
    """Return the triangular matrices whose squares are given.

    `x = l @ l.T`, where `l` is lower triangular.

    Args:
        x: Tensor, of shape `(..., size, size)`, Hermitian and positive.
        upper: Boolean, whether to return `l.T`.

    Returns:
        Tensor of the same shape.

    Raises:
        ValueError: If the matrices are not square, or, outside of graphs, not
            positive.

    Examples:
        >>> cholesky([[4.0, 2.0], [2.0, 2.0]]).numpy().tolist()
        [[2.0, 0.0], [1.0, 1.0]]
    """
    x = to_floating(x)
    check_square("x", x)
    try:
        lower = tf.linalg.cholesky(x)
    except tf.errors.InvalidArgumentError as error:
        raise ValueError(
            f"`x` must be positive matrices. Received: x={x}."
        ) from error
    if tf.executing_eagerly() and bool(tf.reduce_any(lower != lower)):
        raise ValueError(f"`x` must be positive matrices. Received: x={x}.")
    return tf.linalg.adjoint(lower) if upper else lower


@numeric_op
def cholesky_inverse(x, upper=False):
    """Return the inverse of a matrix, from its Cholesky decomposition.

    Args:
        x: Tensor, of shape `(..., size, size)`, triangular.
        upper: Boolean, whether it is upper triangular.

    Returns:
        Tensor of the same shape, `inv(x @ x.T)`.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> cholesky_inverse([[2.0, 0.0], [0.0, 1.0]]).numpy().tolist()
        [[0.25, 0.0], [0.0, 1.0]]
    """
    x = to_floating(x)
    check_square("x", x)
    lower = tf.linalg.adjoint(x) if upper else x
    identity = tf.eye(tf.shape(x)[-1], dtype=x.dtype)
    identity = tf.broadcast_to(identity, tf.shape(x))
    return tf.linalg.cholesky_solve(lower, identity)


@numeric_op
def qr(x, mode="reduced"):
    """Return orthonormal columns and an upper triangular matrix.

    `x = q @ r`

    Args:
        x: Tensor, of shape `(..., rows, columns)`.
        mode: String, `"reduced"` for `min(rows, columns)` orthonormal
            columns, `"complete"` for `rows`.

    Returns:
        Tuple of `q` and `r`.

    Raises:
        ValueError: If the mode is unknown, or `x` has less than two axes.

    Examples:
        >>> q, r = qr([[3.0], [4.0]])
        >>> q.shape.as_list(), r.shape.as_list()
        ([2, 1], [1, 1])
    """
    if mode not in ("reduced", "complete"):
        raise ValueError(
            f'`mode` must be "reduced" or "complete". Received: mode={mode!r}.'
        )
    x = _matrices(x)
    q, r = tf.linalg.qr(x, full_matrices=mode == "complete")
    return q, r


def _matrices(x) -> tf.Tensor:
    x = to_floating(x)
    if x.shape.rank < 2:
        raise ValueError(
            "`x` must have two axes at least. "
            f"Received: x.shape={tuple(x.shape)}."
        )
    return x


@numeric_op
def svd(x, full_matrices=True, compute_uv=True):
    """Return the singular values of matrices, and their vectors.

    `x = u @ diag(s) @ vh`, where `s` descends.

    Args:
        x: Tensor, of shape `(..., rows, columns)`.
        full_matrices: Boolean, whether `u` and `vh` are square.
        compute_uv: Boolean, whether to return them.

    Returns:
        Tuple of `u`, `s` and `vh`; without vectors the tensor `s`.

    Raises:
        ValueError: If `x` has less than two axes.

    Examples:
        >>> svd([[3.0, 0.0], [0.0, 4.0]], compute_uv=False).numpy().tolist()
        [4.0, 3.0]
    """
    x = _matrices(x)
    if not compute_uv:
        return tf.linalg.svd(x, compute_uv=False)
    values, left, right = tf.linalg.svd(x, full_matrices)
    return left, values, tf.linalg.adjoint(right)


@numeric_op
def eig(x):
    """Return the eigenvalues of square matrices, and their vectors.

    Args:
        x: Tensor, of shape `(..., size, size)`.

    Returns:
        Tuple of the eigenvalues, of shape `(..., size)`, and the vectors, in
        columns, both complex.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> values, vectors = eig([[2.0, 0.0], [0.0, 3.0]])
        >>> values.numpy().tolist()
        [(2+0j), (3+0j)]
    """
    x = to_floating(x)
    check_square("x", x)
    # TensorFlow knows no complex numbers for 16 bits.
    values, vectors = tf.linalg.eig(single(x))
    return values, vectors


@numeric_op
def eigh(x):
    """Return the eigenvalues of Hermitian matrices, and their vectors.

    Args:
        x: Tensor, of shape `(..., size, size)`; only the lower triangle is
            read.

    Returns:
        Tuple of the eigenvalues, of shape `(..., size)`, in ascending order,
        and the vectors, in columns.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> values, vectors = eigh([[2.0, 0.0], [0.0, 1.0]])
        >>> values.numpy().tolist()
        [1.0, 2.0]
    """
    x = to_floating(x)
    check_square("x", x)
    values, vectors = tf.linalg.eigh(x)
    return values, vectors


@numeric_op
def lu_factor(x):
    """Return two triangular matrices in one, and how rows change places.

    Args:
        x: Tensor, of shape `(..., size, size)`.

    Returns:
        Tuple of the matrices, upper triangle and the lower one below its
        diagonal of ones, and of the place of each row of `x` in their
        product, as `int32`.

    Raises:
        ValueError: If the matrices are not square.

    Examples:
        >>> lu, places = lu_factor([[4.0, 3.0], [8.0, 3.0]])
        >>> lu.numpy().tolist(), places.numpy().tolist()
        ([[8.0, 3.0], [0.5, 1.5]], [1, 0])
    """
    x = to_floating(x)
    check_square("x", x)
    lu, order = tf.linalg.lu(x)
    return lu, tf.argsort(order)


@numeric_op
def pinv(x, rcond=None):
    """Return the pseudo-inverses of matrices.

    Reference: R. Penrose, "A generalized inverse for matrices", 1955.

    Args:
        x: Tensor, of shape `(..., rows, columns)`.
        rcond: Float, singular values below this share of the largest count as
            0; None for the precision of the type times ten times the larger
            size.

    Returns:
        Tensor, of shape `(..., columns, rows)`.

    Raises:
        ValueError: If `x` has less than two axes.

    Examples:
        >>> pinv([[2.0], [0.0]]).numpy().tolist()
        [[0.5, 0.0]]
    """
    return tf.linalg.pinv(_matrices(x), rcond)


@numeric_op
def matrix_rank(x, tol=None):
    """Return how many rows of matrices are independent.

    Args:
        x: Tensor, of shape `(..., rows, columns)`.
        tol: Float, singular values up to it count as 0; None for the largest
            times the precision of the type times the larger size.

    Returns:
        Tensor of `int32`, of shape `(...)`.

    Raises:
        ValueError: If `x` has less than two axes.

    Examples:
        >>> matrix_rank([[1.0, 1.0], [1.0, 1.0]]).numpy()
        np.int32(1)
    """
    return tf.linalg.matrix_rank(_matrices(x), tol)
