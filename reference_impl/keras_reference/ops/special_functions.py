"""The error function and its kin, and sums of exponentials."""

import math

import tensorflow as tf

from keras_reference.core.axes import axes_to_reduce
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.halves import in_single, single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote_floating, to_floating
from keras_reference.core.refusals import refusal


@elementwise_op
def erf(x):
    """Return the area below `2 / sqrt(pi) * exp(-t**2)` from 0 to `x`.

    Reference: NIST Digital Library of Mathematical Functions, section 7.2.

    Examples:
        >>> erf([0.0]).numpy().tolist()
        [0.0]
    """
    # It is 1 long before 30; of doubles as large as 1e155 it would be NaN.
    return tf.math.erf(tf.clip_by_value(to_floating(x), -30, 30))


@elementwise_op
def erfc(x):
    """Return `1 - erf(x)`, exact for large numbers too.

    Reference: NIST Digital Library of Mathematical Functions, section 7.2.

    Examples:
        >>> erfc([0.0]).numpy().tolist()
        [1.0]
    """
    return tf.math.erfc(to_floating(x))


@elementwise_op
def erfinv(x):
    """Return the number whose error function is `x`, which is in `[-1, 1]`.

    Reference: NIST Digital Library of Mathematical Functions, section 7.17.

    Examples:
        >>> erfinv([0.0]).numpy().tolist()
        [0.0]
    """
    x = to_floating(x)
    return tf.cast(_erfinv(tf.cast(x, "float64")), x.dtype)


@tf.custom_gradient
def _erfinv(x):
    """Return the same of doubles, to the last digits near 0 and near 1."""
    # TensorFlow goes by (1 + x) / 2, which forgets small x: a step of Newton.
    y = tf.math.erfinv(x)
    slope = math.sqrt(math.pi) / 2 * tf.exp(y * y)
    near_zero = y - (tf.math.erf(y) - x) * slope
    # The rest to 1 is exact.
    near_one = -tf.math.ndtri((1 - tf.abs(x)) / 2) / math.sqrt(2)
    y = tf.where(tf.abs(x) < 0.5, near_zero, tf.sign(x) * near_one)
    return y, lambda up: up * math.sqrt(math.pi) / 2 * tf.exp(y * y)


@numeric_op
def logsumexp(x, axis=None, keepdims=False):
    """Return the logarithm of the sum of exponentials, which may be too large.

    Reference:
        S. Boyd and L. Vandenberghe, "Convex optimization", 2004, section
        3.1.5.

    Args:
        x: Tensor.
        axis: Integer or tuple of integers; None for all.
        keepdims: Boolean, whether the axes stay, with length 1.

    Returns:
        Tensor of a floating type.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> logsumexp([1000.0, 1000.0]).numpy().round(3)
        np.float32(1000.693)
    """
    x = to_floating(x)
    return tf.reduce_logsumexp(x, axes_to_reduce(axis, x.shape.rank), keepdims)


@numeric_op
def cdist(x, y):
    """Return the distance of each row of one matrix from each of another.

    Args:
        x: Tensor, of shape `(..., rows, size)`.
        y: Tensor, of shape `(..., columns, size)`.

    Returns:
        Tensor, of shape `(..., rows, columns)`.

    Raises:
        ValueError: If a tensor has no rows, or their sizes differ.

    Examples:
        >>> cdist([[0.0, 0.0]], [[3.0, 4.0], [0.0, 0.0]]).numpy().tolist()
        [[5.0, 0.0]]
    """
    x, y = promote_floating(x, y)
    ranks = {x.shape.rank, y.shape.rank}
    if ranks & {0, 1} or not x.shape[-1:].is_compatible_with(y.shape[-1:]):
        raise refusal("`x` and `y` must have rows of one size.", x=x, y=y)
    return in_single(_distances, x, single(y))


def _distances(x: tf.Tensor, y: tf.Tensor) -> tf.Tensor:
    difference = x[..., :, tf.newaxis, :] - y[..., tf.newaxis, :, :]
    squares = tf.reduce_sum(tf.square(difference), axis=-1)
    # The root has no slope at 0; the gradient of a distance of 0 is 0.
    apart = squares != 0
    root = tf.sqrt(tf.where(apart, squares, tf.ones_like(squares)))
    return tf.where(apart, root, tf.zeros_like(root))


@numeric_op
def view_as_complex(x):
    """Return pairs of real numbers as complex ones.

    Args:
        x: Tensor, of shape `(..., 2)`: real and imaginary parts.

    Returns:
        Tensor without the last axis.

    Raises:
        ValueError: If the last axis has not two elements.

    Examples:
        >>> view_as_complex([[1.0, 2.0]]).numpy().tolist()
        [(1+2j)]
    """
    x = to_floating(x)
    if x.shape.rank == 0 or x.shape[-1] not in (2, None):
        raise ValueError(
            "`x` must have two elements in its last axis. "
            f"Received: x.shape={tuple(x.shape)}."
        )
    # There are no complex numbers of half precision.
    x = single(x)
    return tf.complex(x[..., 0], x[..., 1])


@numeric_op
def view_as_real(x):
    """Return complex numbers as pairs of real ones.

    Args:
        x: Tensor of complex numbers.

    Returns:
        Tensor with a new last axis of length 2.

    Examples:
        >>> view_as_real([1 + 2j]).numpy().tolist()
        [[1.0, 2.0]]
    """
    return tf.stack([tf.math.real(x), tf.math.imag(x)], axis=-1)
