"""Fourier transforms, of sequences and of short pieces of them.

A complex tensor is a tuple of two: its real and its imaginary part.
"""

import math

import tensorflow as tf

from keras_reference.core.halves import single
from keras_reference.core.promote import (
    promote_floating,
    to_floating,
    to_tensor,
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


@symbolic_op
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


@symbolic_op
def extract_sequences(x, sequence_length, sequence_stride):
    """Return pieces of one length, each some steps after the last.

    Args:
        x: Tensor, of shape `(..., length)`.
        sequence_length: Integer, the length of a piece.
        sequence_stride: Integer, the steps.

    Returns:
        Tensor, of shape `(..., pieces, sequence_length)`.

    Examples:
        >>> extract_sequences([1, 2, 3, 4, 5], 3, 2).numpy().tolist()
        [[1, 2, 3], [3, 4, 5]]
    """
    return tf.signal.frame(to_tensor(x), sequence_length, sequence_stride)


@symbolic_op
def stft(
    x, sequence_length, sequence_stride, fft_length, window="hann", center=True
):
    """Return the Fourier transforms of short pieces of a sequence.

    Reference: J. Allen, "Short term spectral analysis, synthesis, and
    modification by discrete Fourier transform", 1977.

    Args:
        x: Tensor, of shape `(..., length)`.
        sequence_length: Integer, the length of a piece.
        sequence_stride: Integer, the steps from one piece to the next.
        fft_length: Integer, the length that pieces are padded to.
        window: String, `"hann"` or `"hamming"`, or a tensor of
            `sequence_length` numbers: what pieces are multiplied by; None for
            pieces of `fft_length`, as they are.
        center: Boolean, whether a mirror image of half a piece is added at
            both ends, so that the first piece lies around the first element.

    Returns:
        Tuple of the real and the imaginary part, of shape
        `(..., pieces, fft_length // 2 + 1)`.

    Raises:
        ValueError: If `fft_length` is less than `sequence_length`, or the
            window is unknown.

    Examples:
        >>> real, imaginary = stft([1.0] * 8, 4, 2, 4, window=None)
        >>> real.shape.as_list(), float(real[0, 0])
        ([5, 3], 4.0)
    """
    x = to_floating(x)
    window = _window(window, sequence_length, fft_length, x.dtype)
    if center:
        sides = [fft_length // 2, fft_length // 2]
        widths = [[0, 0]] * (x.shape.rank - 1) + [sides]
        x = tf.pad(x, widths, "REFLECT")
    pieces = tf.signal.frame(x, fft_length, sequence_stride)
    return _parts(tf.signal.rfft(pieces * window, [fft_length]))


def _window(window, length: int, fft_length: int, dtype) -> tf.Tensor:
    """Return the window, with zeros on both sides up to `fft_length`."""
    if fft_length < length:
        raise ValueError(
            "`fft_length` must be at least `sequence_length`. Received: "
            f"fft_length={fft_length}, sequence_length={length}."
        )
    if window is None:
        return tf.ones([fft_length], dtype)
    if isinstance(window, str):
        if window not in ("hann", "hamming"):
            raise ValueError(
                '`window` must be "hann", "hamming", a tensor or None. '
                f"Received: window={window!r}."
            )
        # Periodic: the next one would begin where this one ends.
        turns = tf.range(length, dtype=dtype) / length
        edge = 0.5 if window == "hann" else 0.54
        window = edge - (1 - edge) * tf.cos(2 * math.pi * turns)
    window = tf.cast(window, dtype)
    if window.shape.as_list() != [length]:
        raise ValueError(
            "`window` must have `sequence_length` numbers. Received: "
            f"window.shape={window.shape}, sequence_length={length}."
        )
    before = (fft_length - length) // 2
    return tf.pad(window, [[before, fft_length - length - before]])


@symbolic_op
def istft(
    x,
    sequence_length,
    sequence_stride,
    fft_length,
    length=None,
    window="hann",
    center=True,
):
    """Return the sequence whose short pieces have given Fourier transforms.

    Where pieces overlap, their mean is taken, weighted by the window.

    Reference: D. Griffin, J. Lim, "Signal estimation from modified
    short-time Fourier transform", 1984, equation 6.

    Args:
        x: Tuple of the real and the imaginary part, as from `stft`.
        sequence_length: Integer, the length of a piece.
        sequence_stride: Integer, the steps from one piece to the next.
        fft_length: Integer, the length of a Fourier transform.
        length: Integer, that of the result; None for all there is.
        window: String, tensor or None, as of `stft`.
        center: Boolean, whether half a piece was added at both ends.

    Returns:
        Tensor, of shape `(..., length)`.

    Raises:
        ValueError: If `fft_length` is less than `sequence_length`, or the
            window is unknown.

    Examples:
        >>> pieces = stft([1.0, 2.0, 3.0, 4.0], 2, 1, 2)
        >>> istft(pieces, 2, 1, 2).numpy().round(3).tolist()
        [1.0, 2.0, 3.0, 4.0]
    """
    pieces = irfft(x, fft_length)
    window = _window(window, sequence_length, fft_length, pieces.dtype)
    total = tf.signal.overlap_and_add(pieces * window, sequence_stride)
    weights = tf.ones_like(pieces) * tf.square(window)
    weights = tf.signal.overlap_and_add(weights, sequence_stride)
    sequence = tf.math.divide_no_nan(total, weights)
    start = fft_length // 2 if center else 0
    if length is not None:
        return sequence[..., start : start + length]
    return sequence[..., start:-start] if center else sequence
