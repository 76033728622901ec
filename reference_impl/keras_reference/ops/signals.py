"""Fourier transforms.

A complex tensor is a tuple of two: its real and its imaginary part.
"""

import tensorflow as tf

from keras_reference.core.halves import single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import (
    promote_floating,
    to_floating,
)
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def fft(x):
    """Return the Fourier transform along the last axis.

    `y[k] = sum(x[n] * exp(-2j * pi * k * n / N))`

    Args:
        x: Tuple of two tensors, the real and the imaginary part.

    Returns:
        Tuple of two tensors, likewise.

    Raises:
        ValueError: If `x` is no pair of tensors of one shape.

    Examples:
        >>> real, imaginary = fft(([1.0, 1.0], [0.0, 0.0]))
        >>> real.numpy().tolist()
        [2.0, 0.0]
    """
    return _parts(tf.signal.fft(_complex(x)))


@symbolic_op
def fft2(x):
    """Return the Fourier transform along the last two axes.

    Args:
        x: Tuple of two tensors, the real and the imaginary part.

    Returns:
        Tuple of two tensors, likewise.

    Raises:
        ValueError: If `x` is no pair of tensors of one shape.

    Examples:
        >>> real, imaginary = fft2(([[1.0, 1.0]], [[0.0, 0.0]]))
        >>> real.numpy().tolist()
        [[2.0, 0.0]]
    """
    return _parts(tf.signal.fft2d(_complex(x)))


@symbolic_op
def ifft2(x):
    """Return the inverse of the Fourier transform along the last two axes.

    Args:
        x: Tuple of two tensors, the real and the imaginary part.

    Returns:
        Tuple of two tensors, likewise.

    Raises:
        ValueError: If `x` is no pair of tensors of one shape.

    Examples:
        >>> real, imaginary = ifft2(([[2.0, 0.0]], [[0.0, 0.0]]))
        >>> real.numpy().tolist()
        [[1.0, 1.0]]
    """
    return _parts(tf.signal.ifft2d(_complex(x)))


@numeric_op
def rfft(x, fft_length=None):
    """Return the first half of the Fourier transform of real numbers.

    The other half is its mirror image, conjugated.

    Args:
        x: Tensor; of half precision, the result is of single.
        fft_length: Integer, the length that the last axis is cut or padded
            to; None for the length that it has.

    Returns:
        Tuple of the real and the imaginary part, of `fft_length // 2 + 1`
        elements.

    Raises:
        ValueError: If `fft_length` is less than 1.

    Examples:
        >>> real, imaginary = rfft([1.0, 0.0, -1.0, 0.0])
        >>> real.numpy().tolist()
        [0.0, 2.0, 0.0]
    """
    x = to_floating(x)
    # There are no complex numbers of half precision.
    return _parts(tf.signal.rfft(single(x), _length(fft_length)))


@symbolic_op
def irfft(x, fft_length=None):
    """Return the real numbers that have a given half of a Fourier transform.

    Args:
        x: Tuple of two tensors, the real and the imaginary part.
        fft_length: Integer, the length of the result; None for
            `2 * (length - 1)`.

    Returns:
        Tensor.

    Raises:
        ValueError: If `x` is no such pair, or `fft_length` is less than 1.

    Examples:
        >>> irfft(([2.0, 0.0], [0.0, 0.0])).numpy().tolist()
        [1.0, 1.0]
    """
    return tf.signal.irfft(_complex(x), _length(fft_length))


def _length(fft_length) -> list[int] | None:
    # TensorFlow ends the process where it is 0.
    if fft_length is not None and fft_length < 1:
        raise ValueError(
            f"`fft_length` must be at least 1. Received: {fft_length=}."
        )
    return None if fft_length is None else [fft_length]


def _complex(x) -> tf.Tensor:
    if not isinstance(x, (tuple, list)) or len(x) != 2:
        raise ValueError(
            "`x` must be a tuple of two tensors, the real and the imaginary "
            f"part. Received: x={x}."
        )
    real, imaginary = promote_floating(*x)
    if not real.shape.is_compatible_with(imaginary.shape):
        raise ValueError(
            "`x` must be two tensors of one shape. Received: x with the "
            f"shapes {real.shape} and {imaginary.shape}."
        )
    return tf.complex(real, imaginary)


def _parts(x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
    return tf.math.real(x), tf.math.imag(x)
