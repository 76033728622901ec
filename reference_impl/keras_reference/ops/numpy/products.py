"""Products of vectors, matrices and tensors."""

import tensorflow as tf

from keras_reference.core.halves import single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import (
    in_type,
    promote,
    promote_all,
    to_tensor,
)
from keras_reference.core.refusals import REFUSED, refusal


@numeric_op
def matmul(x1, x2):
    """Return the matrix product along the last two axes.

    A vector counts as a row on the left and as a column on the right; the
    axis that it lacks is missing in the result too.

    Args:
        x1: Tensor, of shape `(..., rows, size)` or `(size,)`.
        x2: Tensor, of shape `(..., size, columns)` or `(size,)`.

    Returns:
        Tensor, of shape `(..., rows, columns)`; of `int32` for two of `int8`.

    Raises:
        ValueError: If a tensor has no axis, or the sizes differ.

    Examples:
        >>> matmul([[1.0, 2.0]], [[3.0], [4.0]]).numpy().tolist()
        [[11.0]]
        >>> matmul([1.0, 2.0], [3.0, 4.0]).numpy().tolist()
        11.0
    """
    x1, x2, dtype = _factors(x1, x2)
    _check_sizes(x1, x2)
    row = x1[tf.newaxis, :] if x1.shape.rank == 1 else x1
    column = x2[:, tf.newaxis] if x2.shape.rank == 1 else x2
    product = tf.matmul(row, column)
    if x2.shape.rank == 1:
        product = tf.squeeze(product, -1)
    if x1.shape.rank == 1:
        product = tf.squeeze(product, -1 if x2.shape.rank == 1 else -2)
    return product if dtype == tf.int8 else in_type(product, dtype)


def _check_sizes(x1: tf.Tensor, x2: tf.Tensor) -> None:
    shapes = x1.shape, x2.shape
    if 0 not in (x1.shape.rank, x2.shape.rank):
        left, right = x1.shape[-1], x2.shape[-min(2, x2.shape.rank)]
        if None in (left, right) or left == right:
            return
    raise ValueError(
        "`x1` and `x2` must have axes, the last of `x1` as long as the last "
        "but one of `x2`. Received: x1.shape="
        f"{tuple(shapes[0])}, x2.shape={tuple(shapes[1])}."
    )


def _factors(x1, x2) -> tuple[tf.Tensor, tf.Tensor, tf.DType]:
    """Return the factors in a type that TensorFlow multiplies, and theirs."""
    x1, x2 = map(to_tensor, promote(x1, x2))
    dtype = x1.dtype
    if not (dtype.is_integer or dtype is tf.bool):
        return x1, x2, dtype
    wide = tf.int32 if dtype.size < 4 else tf.int64
    wide = dtype if dtype == "int32" else wide
    return tf.cast(x1, wide), tf.cast(x2, wide), dtype


@numeric_op
def dot(x1, x2):
    """Return the sum of products along the last axis of `x1`.

    In `x2` it is the last axis but one, or the only one. A number multiplies.

    Args:
        x1: Tensor.
        x2: Tensor.

    Returns:
        Tensor of the common type.

    Raises:
        ValueError: If the sizes differ.

    Examples:
        >>> dot([1, 2], [3, 4]).numpy()
        np.int32(11)
    """
    x1, x2 = map(to_tensor, promote(x1, x2))
    if 0 in (x1.shape.rank, x2.shape.rank):
        return _multiply(x1, x2)
    return tensordot(x1, x2, [[-1], [-min(2, x2.shape.rank)]])


def _multiply(x1: tf.Tensor, x2: tf.Tensor) -> tf.Tensor:
    return x1 & x2 if x1.dtype == "bool" else x1 * x2


@numeric_op
def inner(x1, x2):
    """Return the sum of products along the last axes. A number multiplies.

    Args:
        x1: Tensor.
        x2: Tensor.

    Returns:
        Tensor of the common type.

    Raises:
        ValueError: If the sizes differ.

    Examples:
        >>> inner([[1, 2], [3, 4]], [1, 1]).numpy().tolist()
        [3, 7]
    """
    x1, x2 = map(to_tensor, promote(x1, x2))
    if 0 in (x1.shape.rank, x2.shape.rank):
        return _multiply(x1, x2)
    return tensordot(x1, x2, [[-1], [-1]])


@numeric_op
def outer(x1, x2):
    """Return the products of all pairs from two flat tensors.

    Args:
        x1: Tensor.
        x2: Tensor.

    Returns:
        Tensor with one row for each element of `x1`.

    Examples:
        >>> outer([1, 2], [3, 4]).numpy().tolist()
        [[3, 4], [6, 8]]
    """
    x1, x2 = promote(x1, x2)
    return _multiply(tf.reshape(x1, [-1, 1]), tf.reshape(x2, [1, -1]))


@numeric_op
def vdot(x1, x2):
    """Return the sum of products of two flat tensors.

    Of complex numbers, those of `x1` are conjugated.

    Args:
        x1: Tensor.
        x2: Tensor with as many elements.

    Returns:
        Tensor without axes.

    Raises:
        ValueError: If the sizes differ.

    Examples:
        >>> vdot([[1, 2]], [[3], [4]]).numpy()
        np.int32(11)
    """
    x1, x2 = map(to_tensor, promote(x1, x2))
    x1 = tf.math.conj(x1) if x1.dtype.is_complex else x1
    return dot(tf.reshape(x1, [-1]), tf.reshape(x2, [-1]))


@numeric_op
def tensordot(x1, x2, axes=2):
    """Return the sum of products along pairs of axes.

    Args:
        x1: Tensor.
        x2: Tensor.
        axes: Integer, how many of the last axes of `x1` are paired with the
            first of `x2`; or two lists of axes.

    Returns:
        Tensor with the other axes, those of `x1` first.

    Raises:
        ValueError: If paired axes are of different lengths.

    Examples:
        >>> tensordot([[1, 2]], [[3], [4]], axes=1).numpy().tolist()
        [[11]]
    """
    x1, x2, dtype = _factors(x1, x2)
    try:
        pairs = _paired_axes(axes, x1.shape.rank)
        lengths = [(x1.shape[a], x2.shape[b]) for a, b in pairs]
        unequal = any(None not in pair and len({*pair}) > 1 for pair in lengths)
    except (IndexError, TypeError, ValueError):
        unequal = True
    if unequal:
        raise refusal(
            "`axes` must pair axes of equal lengths.", axes=axes, x1=x1, x2=x2
        )
    left, right = [a for a, _ in pairs], [b for _, b in pairs]
    return tf.cast(tf.tensordot(x1, x2, [left, right]), dtype)


def _paired_axes(axes, rank: int) -> list[tuple[int, int]]:
    if isinstance(axes, int):
        return list(zip(range(rank - axes, rank), range(axes), strict=True))
    left, right = ([a] if isinstance(a, int) else list(a) for a in axes)
    return list(zip(left, right, strict=True))


@numeric_op
def einsum(subscripts, *operands, **kwargs):
    """Return sums of products, written as letters for the axes.

    Reference: A. Einstein, "Die Grundlage der allgemeinen
    Relativitaetstheorie", 1916, section 5.

    Args:
        subscripts: String, such as `"ij,jk->ik"`: letters for the axes of
            each operand, and of the result. The sum goes over all others.
        *operands: Tensors.
        **kwargs: `optimize`, as of `tf.einsum`.

    Returns:
        Tensor of the common type; of `int32` where all are of `int8`.

    Raises:
        TypeError: If there are no letters, or no operands.
        ValueError: If the letters do not fit the operands.

    Examples:
        >>> einsum("ij,j->i", [[1.0, 2.0], [3.0, 4.0]], [1.0, 1.0]).numpy()
        array([3., 7.], dtype=float32)
    """
    if not (isinstance(subscripts, str) and operands):
        raise TypeError(
            "`subscripts` must be text, and operands must follow. Received: "
            f"subscripts={subscripts!r}, and {len(operands)} operands."
        )
    operands = promote_all(operands)
    dtype = operands[0].dtype
    if dtype.size < 4 and not dtype.is_floating:
        operands = [tf.cast(x, "int32") for x in operands]
        dtype = tf.int32 if dtype == "int8" else dtype
    elif dtype.is_unsigned:
        # What a product of these would lose wraps around, as it should.
        operands = [tf.cast(x, "int64") for x in operands]
    operands = [single(x) for x in operands]
    try:
        return in_type(tf.einsum(subscripts, *operands, **kwargs), dtype)
    except REFUSED as error:
        raise refusal(
            "`subscripts` must have a letter for each axis of each operand, "
            "one letter for one length.",
            subscripts=subscripts,
            shapes=[tuple(x.shape) for x in operands],
        ) from error
