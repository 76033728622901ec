"""Linear algebra: `keras.ops.linalg`."""

from keras_reference.ops.linalg.decompositions import (
    cholesky,
    cholesky_inverse,
    eig,
    eigh,
    lu_factor,
    matrix_rank,
    pinv,
    qr,
    svd,
)
from keras_reference.ops.linalg.matrices import (
    det,
    inv,
    lstsq,
    solve,
    solve_triangular,
)
from keras_reference.ops.linalg.norms import (
    jvp,
    norm,
)

__all__ = [
    "cholesky",
    "cholesky_inverse",
    "det",
    "eig",
    "eigh",
    "inv",
    "jvp",
    "lstsq",
    "lu_factor",
    "matrix_rank",
    "norm",
    "pinv",
    "qr",
    "solve",
    "solve_triangular",
    "svd",
]
