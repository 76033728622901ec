"""Products that are not sums over axes: of vectors, blocks and sequences."""

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote, promote_floating, to_tensor
from keras_reference.ops.numpy.axes import moveaxis
from keras_reference.ops.numpy.shapes import lengths_of


@numeric_op
def cross(x1, x2, axisa=-1, axisb=-1, axisc=-1, axis=None):
    """Return the vectors at right angles to pairs of vectors.

    A vector of two elements lies in the plane of the first two; for two such
    only the third element of the result is returned.

    Reference: J. Gibbs and E. Wilson, "Vector analysis", 1901, chapter 2.

    Args:
        x1: Tensor.
        x2: Tensor.
        axisa: Integer, along which the vectors of `x1` lie.
        axisb: Integer, along which those of `x2` lie.
        axisc: Integer, along which those of the result lie.
        axis: Integer, in place of the three; or None.

    Returns:
        Tensor of the common type.

    Raises:
        ValueError: If the vectors have not two or three elements.

    Examples:
        >>> cross([1, 0, 0], [0, 1, 0]).numpy().tolist()
        [0, 0, 1]
    """
    if axis is not None:
        axisa = axisb = axisc = axis
    x1, x2 = map(to_tensor, promote(x1, x2))
    x1, x2 = moveaxis(x1, axisa, -1), moveaxis(x2, axisb, -1)
    lengths = x1.shape[-1], x2.shape[-1]
    if not set(lengths) <= {2, 3}:
        raise ValueError(
            "`x1` and `x2` must have 2 or 3 elements along the axes of "
            f"vectors. Received: {lengths[0]} and {lengths[1]} elements."
        )
    (a1, a2, a3), (b1, b2, b3) = _elements(x1), _elements(x2)
    third = a1 * b2 - a2 * b1
    if lengths == (2, 2):
        return third
    product = tf.stack([a2 * b3 - a3 * b2, a3 * b1 - a1 * b3, third], -1)
    return moveaxis(product, -1, axisc)


def _elements(x: tf.Tensor) -> list[tf.Tensor]:
    elements = tf.unstack(x, axis=-1)
    return elements if len(elements) == 3 else [*elements, elements[0] * 0]


@numeric_op
def kron(x1, x2):
    """Return a block for each element of `x1`: `x2`, multiplied by it.

    Reference:
        G. Golub and C. Van Loan, "Matrix computations", 2013, section 12.3.

    Args:
        x1: Tensor.
        x2: Tensor.

    Returns:
        Tensor, along each axis as long as the product of the lengths.

    Examples:
        >>> kron([1, 10], [1, 2]).numpy().tolist()
        [1, 2, 10, 20]
    """
    x1, x2 = map(to_tensor, promote(x1, x2))
    rank = max(x1.shape.rank, x2.shape.rank)
    lengths = [[1] * (rank - x.shape.rank) + lengths_of(x) for x in (x1, x2)]
    pairs = list(zip(*lengths, strict=True))
    # TensorFlow repeats blocks along few axes only: all pairs, then in order.
    product = tf.reshape(x1, [-1, 1]) * tf.reshape(x2, [1, -1])
    product = tf.reshape(product, [*lengths[0], *lengths[1]])
    order = [axis for a in range(rank) for axis in (a, rank + a)]
    product = tf.transpose(product, order)
    return tf.reshape(product, [a * b for a, b in pairs])


@numeric_op
def correlate(x1, x2, mode="valid"):
    """Return the sums of products for all shifts of one sequence.

    `sum(x1[n + k] * conj(x2[n]))` for each shift `k`

    Reference: NumPy's documentation, `correlate`.

    Args:
        x1: Tensor of one axis.
        x2: Tensor of one axis.
        mode: String, `"valid"` for shifts where the shorter one lies within
            the longer one, `"full"` for all where they meet, `"same"` for the
            middle of these, as many as the longer one has elements.

    Returns:
        Tensor of one axis, of a floating type.

    Raises:
        ValueError: If the mode is unknown or a tensor has not one axis.

    Examples:
        >>> correlate([1, 2, 3], [0, 1]).numpy().tolist()
        [2.0, 3.0]
    """
    if mode not in ("valid", "same", "full"):
        raise ValueError(
            '`mode` must be "valid", "same" or "full". '
            f"Received: mode={mode!r}."
        )
    x1, x2 = promote_floating(x1, x2)
    if x1.shape.rank != 1 or x2.shape.rank != 1:
        raise ValueError(
            "`x1` and `x2` must have one axis. Received: x1.shape="
            f"{tuple(x1.shape)}, x2.shape={tuple(x2.shape)}."
        )
    (size1,), (size2,) = lengths_of(x1), lengths_of(x2)
    padded = tf.pad(x1, [[size2 - 1, size2 - 1]])
    windows = tf.signal.frame(padded, size2, 1)
    full = tf.linalg.matvec(windows, tf.math.conj(x2))
    if mode == "full":
        return full
    shorter, longer = tf.minimum(size1, size2), tf.maximum(size1, size2)
    if mode == "valid":
        return full[shorter - 1 : longer]
    # An even number has two middles: the first from the side of `x1`.
    first = tf.where(size1 < size2, shorter // 2, (shorter - 1) // 2)
    return full[first : first + longer]
