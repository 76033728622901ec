"""Diagonals and triangles of matrices."""

import tensorflow as tf

from keras_reference.core.axes import axes_from_front
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import check_integer
from keras_reference.ops.numpy.axes import moveaxis
from keras_reference.ops.numpy.reductions import sum


@numeric_op
def diag(x, k=0):
    """Return a matrix with a diagonal, or the diagonal of a matrix.

    Args:
        x: Tensor of one axis, the diagonal, or of two, the matrix.
        k: Integer, how far the diagonal lies above the main one.

    Returns:
        Tensor.

    Raises:
        TypeError: If `k` is no integer.
        ValueError: If `x` has neither one nor two axes.

    Examples:
        >>> diag([1, 2]).numpy().tolist()
        [[1, 0], [0, 2]]
        >>> diag([[1, 2], [3, 4]], k=1).numpy().tolist()
        [2]
    """
    check_integer("k", k)
    x = to_tensor(x)
    if x.shape.rank == 1:
        # TensorFlow's own `k` makes a length of one that is not known.
        above, below = max(k, 0), max(-k, 0)
        return tf.pad(tf.linalg.diag(x), [[below, above], [above, below]])
    if x.shape.rank == 2:
        return diagonal(x, k)
    raise ValueError(
        f"`x` must have one or two axes. Received: x.shape={tuple(x.shape)}."
    )


@numeric_op
def diagflat(x, k=0):
    """Return a matrix with the elements of a tensor on a diagonal.

    Args:
        x: Tensor.
        k: Integer, how far the diagonal lies above the main one.

    Returns:
        Tensor of two axes.

    Raises:
        TypeError: If `k` is no integer.

    Examples:
        >>> diagflat([[1], [2]]).numpy().tolist()
        [[1, 0], [0, 2]]
    """
    return diag(tf.reshape(x, [-1]), k)


@numeric_op
def diagonal(x, offset=0, axis1=0, axis2=1):
    """Return the diagonals of matrices.

    Args:
        x: Tensor of two axes at least.
        offset: Integer, how far the diagonal lies above the main one.
        axis1: Integer, the axis of the rows.
        axis2: Integer, the axis of the columns.

    Returns:
        Tensor; the diagonals lie along its last axis.

    Raises:
        ValueError: If these are not two axes of `x`.

    Examples:
        >>> diagonal([[1, 2], [3, 4]]).numpy().tolist()
        [1, 4]
    """
    check_integer("offset", offset)
    x = to_tensor(x)
    axes = axes_from_front((axis1, axis2), x.shape.rank, "axis1, axis2")
    x = moveaxis(x, axes, (-2, -1))
    rows, columns = x.shape[-2:]
    # Beyond the corner there is none; TensorFlow knows no empty diagonal.
    if (columns is not None and offset >= max(columns, 1)) or (
        rows is not None and -offset >= max(rows, 1)
    ):
        return x[..., 0, :0] if rows else x[..., :0, :][..., 0][..., :0]
    return tf.linalg.diag_part(x, k=offset)


@numeric_op
def trace(x, offset=0, axis1=0, axis2=1):
    """Return the sums along the diagonals of matrices.

    Args:
        x: Tensor of two axes at least.
        offset: Integer, how far the diagonal lies above the main one.
        axis1: Integer, the axis of the rows.
        axis2: Integer, the axis of the columns.

    Returns:
        Tensor; of small integers and booleans in 32 bits.

    Raises:
        ValueError: If these are not two axes of `x`.

    Examples:
        >>> trace([[1, 2], [3, 4]]).numpy()
        np.int32(5)
    """
    return sum(diagonal(x, offset, axis1, axis2), -1)


@numeric_op
def tril(x, k=0):
    """Return matrices with zeros above a diagonal.

    Args:
        x: Tensor of two axes at least.
        k: Integer, how far the diagonal lies above the main one.

    Returns:
        Tensor.

    Raises:
        ValueError: If `x` has less than two axes.

    Examples:
        >>> tril([[1, 2], [3, 4]]).numpy().tolist()
        [[1, 0], [3, 4]]
    """
    x = to_tensor(x)
    check_integer("k", k)
    return tf.where(_above_diagonal(x) <= k, x, tf.zeros_like(x))


@numeric_op
def triu(x, k=0):
    """Return matrices with zeros below a diagonal.

    Args:
        x: Tensor of two axes at least.
        k: Integer, how far the diagonal lies above the main one.

    Returns:
        Tensor.

    Raises:
        ValueError: If `x` has less than two axes.

    Examples:
        >>> triu([[1, 2], [3, 4]]).numpy().tolist()
        [[1, 2], [0, 4]]
    """
    x = to_tensor(x)
    check_integer("k", k)
    return tf.where(_above_diagonal(x) >= k, x, tf.zeros_like(x))


def _above_diagonal(x: tf.Tensor) -> tf.Tensor:
    if x.shape.rank < 2:
        raise ValueError(
            "`x` must have two axes at least. "
            f"Received: x.shape={tuple(x.shape)}."
        )
    rows, columns = tf.shape(x)[-2], tf.shape(x)[-1]
    return tf.range(columns)[tf.newaxis, :] - tf.range(rows)[:, tf.newaxis]
