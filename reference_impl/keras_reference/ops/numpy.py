"""Functions with the names that NumPy gives them: `keras.ops`, first part."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def abs(x):
    """Return numbers without their sign.

    Examples:
        >>> abs([-1.0, 2.0]).numpy().tolist()
        [1.0, 2.0]
    """
    return tf.abs(x)


@symbolic_op
def add(x1, x2):
    """Return `x1 + x2`.

    Examples:
        >>> add([1.0, 2.0], 1.0).numpy().tolist()
        [2.0, 3.0]
    """
    return tf.add(x1, x2)


@symbolic_op
def argmax(x, axis=None, keepdims=False):
    """Return where the largest number is; the first of equal ones.

    Args:
        x: Tensor.
        axis: Integer, the axis to search; None to search the flat tensor.
        keepdims: Boolean, whether the axis stays, with length 1.

    Returns:
        Tensor of `int32`.

    Examples:
        >>> argmax([[1, 5, 5], [4, 3, 2]], axis=-1).numpy().tolist()
        [1, 0]
    """
    x = tf.convert_to_tensor(x)
    if axis is None:
        index = tf.argmax(tf.reshape(x, [-1]), output_type=tf.int32)
        return tf.reshape(index, [1] * x.shape.rank) if keepdims else index
    index = tf.argmax(x, axis=axis, output_type=tf.int32)
    return tf.expand_dims(index, axis) if keepdims else index


@symbolic_op
def divide(x1, x2):
    """Return `x1 / x2`.

    Examples:
        >>> divide([1.0, 2.0], 2.0).numpy().tolist()
        [0.5, 1.0]
    """
    return tf.divide(x1, x2)


@symbolic_op
def exp(x):
    """Return the exponential.

    Examples:
        >>> exp([0.0]).numpy().tolist()
        [1.0]
    """
    return tf.exp(x)


@symbolic_op
def log(x):
    """Return the natural logarithm.

    Examples:
        >>> log([1.0]).numpy().tolist()
        [0.0]
    """
    return tf.math.log(x)


@symbolic_op
def matmul(x1, x2):
    """Return the matrix product along the last two axes.

    A vector counts as a row on the left and as a column on the right; the
    axis that it lacks is missing in the result too.

    Args:
        x1: Tensor, of shape `(..., rows, size)` or `(size,)`.
        x2: Tensor, of shape `(..., size, columns)` or `(size,)`.

    Returns:
        Tensor, of shape `(..., rows, columns)`.

    Examples:
        >>> matmul([[1.0, 2.0]], [[3.0], [4.0]]).numpy().tolist()
        [[11.0]]
        >>> matmul([1.0, 2.0], [3.0, 4.0]).numpy().tolist()
        11.0
    """
    x1, x2 = tf.convert_to_tensor(x1), tf.convert_to_tensor(x2)
    if x1.shape.rank == 1:
        product = matmul(tf.expand_dims(x1, 0), x2)
        return tf.squeeze(product, 0 if x2.shape.rank == 1 else -2)
    if x2.shape.rank == 1:
        return tf.linalg.matvec(x1, x2)
    return tf.matmul(x1, x2)


@symbolic_op
def max(x, axis=None, keepdims=False, initial=None):
    """Return the largest number.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.
        initial: Number that takes part in the comparison, or None.

    Returns:
        Tensor.

    Examples:
        >>> max([[1, 5], [4, 3]], axis=0).numpy().tolist()
        [4, 5]
    """
    largest = tf.reduce_max(x, axis=axis, keepdims=keepdims)
    if initial is None:
        return largest
    return tf.maximum(largest, cast_exactly(initial, largest.dtype))


@symbolic_op
def maximum(x1, x2):
    """Return the larger of two numbers, place by place.

    Examples:
        >>> maximum([1.0, 4.0], [2.0, 3.0]).numpy().tolist()
        [2.0, 4.0]
    """
    return tf.maximum(x1, x2)


@symbolic_op
def mean(x, axis=None, keepdims=False):
    """Return the mean; of integers as a float.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> mean([[1.0, 2.0], [3.0, 4.0]], axis=0).numpy().tolist()
        [2.0, 3.0]
    """
    x = tf.convert_to_tensor(x)
    if not (x.dtype.is_floating or x.dtype.is_complex):
        x = tf.cast(x, floatx())
    return tf.reduce_mean(x, axis=axis, keepdims=keepdims)


@symbolic_op
def minimum(x1, x2):
    """Return the smaller of two numbers, place by place.

    Examples:
        >>> minimum([1.0, 4.0], [2.0, 3.0]).numpy().tolist()
        [1.0, 3.0]
    """
    return tf.minimum(x1, x2)


@symbolic_op
def multiply(x1, x2):
    """Return `x1 * x2`.

    Examples:
        >>> multiply([1.0, 2.0], 3.0).numpy().tolist()
        [3.0, 6.0]
    """
    return tf.multiply(x1, x2)


@symbolic_op
def reshape(x, newshape):
    """Return the same numbers in another shape.

    Args:
        x: Tensor.
        newshape: Tuple of integers, one of which may be -1 for what is left.

    Returns:
        Tensor.

    Examples:
        >>> reshape([1, 2, 3, 4], (2, -1)).numpy().tolist()
        [[1, 2], [3, 4]]
    """
    return tf.reshape(x, newshape)


@symbolic_op
def square(x):
    """Return `x * x`.

    Examples:
        >>> square([-3.0]).numpy().tolist()
        [9.0]
    """
    return tf.square(x)


@symbolic_op
def subtract(x1, x2):
    """Return `x1 - x2`.

    Examples:
        >>> subtract([1.0, 2.0], 1.0).numpy().tolist()
        [0.0, 1.0]
    """
    return tf.subtract(x1, x2)


@symbolic_op
def sum(x, axis=None, keepdims=False):
    """Return the sum.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor.

    Examples:
        >>> sum([[1.0, 2.0], [3.0, 4.0]], axis=0).numpy().tolist()
        [4.0, 6.0]
    """
    return tf.reduce_sum(x, axis=axis, keepdims=keepdims)


@symbolic_op
def tanh(x):
    """Return the hyperbolic tangent.

    `(exp(x) - exp(-x)) / (exp(x) + exp(-x))`

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> tanh([0.0]).numpy().tolist()
        [0.0]
    """
    return tf.tanh(x)
