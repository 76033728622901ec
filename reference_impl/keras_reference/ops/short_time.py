"""Short pieces of sequences, and their Fourier transforms."""

import math

import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating, to_tensor
from keras_reference.core.refusals import REFUSED, check_positive, refusal
from keras_reference.core.symbolic import symbolic_op
from keras_reference.ops.signals import irfft


@numeric_op
def extract_sequences(x, sequence_length, sequence_stride):
    """Return pieces of one length, each some steps after the last.

    Args:
        x: Tensor, of shape `(..., length)`.
        sequence_length: Integer, the length of a piece.
        sequence_stride: Integer, the steps.

    Returns:
        Tensor, of shape `(..., pieces, sequence_length)`.

    Raises:
        ValueError: If a number is less than 1, or `x` is a scalar.

    Examples:
        >>> extract_sequences([1, 2, 3, 4, 5], 3, 2).numpy().tolist()
        [[1, 2, 3], [3, 4, 5]]
    """
    check_positive("sequence_length", sequence_length)
    check_positive("sequence_stride", sequence_stride)
    x = to_tensor(x)
    try:
        return tf.signal.frame(x, sequence_length, sequence_stride)
    except REFUSED as error:
        raise refusal("`x` must have one axis at least.", x=x) from error


@numeric_op
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
        ValueError: If `fft_length` is less than `sequence_length`, the stride
            is less than 1, the window is unknown, or `x` is too short.

    Examples:
        >>> real, imaginary = stft([1.0] * 8, 4, 2, 4, window=None)
        >>> real.shape.as_list(), float(real[0, 0])
        ([5, 3], 4.0)
    """
    check_positive("sequence_stride", sequence_stride)
    x = to_floating(x)
    window = _window(window, sequence_length, fft_length, x.dtype)
    try:
        if center:
            sides = [fft_length // 2, fft_length // 2]
            widths = [[0, 0]] * (x.shape.rank - 1) + [sides]
            x = tf.pad(x, widths, "REFLECT")
        pieces = tf.signal.frame(x, fft_length, sequence_stride)
    except REFUSED as error:
        raise refusal(
            "`x` must have an axis; to be mirrored with `center`, one longer "
            "than half of `fft_length`.",
            x=x,
            fft_length=fft_length,
        ) from error
    found = tf.signal.rfft(pieces * window, [fft_length])
    return tf.math.real(found), tf.math.imag(found)


def _window(window, length: int, fft_length: int, dtype) -> tf.Tensor:
    """Return the window, with zeros on both sides up to `fft_length`."""
    check_positive("sequence_length", length)
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
        ValueError: If `fft_length` is less than `sequence_length`, the stride
            is less than 1, the window is unknown, or `x` are no pieces.

    Examples:
        >>> pieces = stft([1.0, 2.0, 3.0, 4.0], 2, 1, 2)
        >>> istft(pieces, 2, 1, 2).numpy().round(3).tolist()
        [1.0, 2.0, 3.0, 4.0]
    """
    check_positive("sequence_stride", sequence_stride)
    pieces = irfft(x, fft_length)
    if pieces.shape.rank == 1:
        raise refusal("`x` must have two axes at least.", x=x[0])
    window = _window(window, sequence_length, fft_length, pieces.dtype)
    total = tf.signal.overlap_and_add(pieces * window, sequence_stride)
    weights = tf.ones_like(pieces) * tf.square(window)
    weights = tf.signal.overlap_and_add(weights, sequence_stride)
    sequence = tf.math.divide_no_nan(total, weights)
    start = fft_length // 2 if center else 0
    if length is not None:
        return sequence[..., start : start + length]
    return sequence[..., start:-start] if center else sequence
