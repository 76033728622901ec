"""Windows, and the waves of a Fourier transform."""

import numpy as np
import tensorflow as tf

from keras_reference.core.spatial.arguments import check_choice

# Where a raised cosine is lowest.
EDGES = {"hann": 0.5, "hamming": 0.54}


def window_of(window, length: int, periodic: bool) -> np.ndarray:
    """Return the numbers that a piece is multiplied by.

    Args:
        window: String, `"hann"` or `"hamming"`, numbers, or `None` for ones.
        length: Integer, how many numbers.
        periodic: Boolean, whether the next window would begin where this one
            ends.

    Returns:
        NumPy array.

    Raises:
        ValueError: The name is unknown, or there are too many numbers or few.

    Examples:
        >>> window_of("hann", 5, False).round(3).tolist()
        [0.0, 0.5, 1.0, 0.5, 0.0]
    """
    if window is None:
        return np.ones(length)
    if isinstance(window, str):
        edge = EDGES[check_choice("window", window, tuple(EDGES))]
        turns = np.arange(length) / max(1, length if periodic else length - 1)
        return edge - (1 - edge) * np.cos(2 * np.pi * turns)
    numbers = np.asarray(window, "float64")
    if numbers.shape != (length,):
        raise ValueError(
            "`window` must have `frame_length` numbers. Received: "
            f"window.shape={numbers.shape}, frame_length={length}."
        )
    return numbers


def waves_of(window: np.ndarray, scaling, fft_length: int) -> np.ndarray:
    """Return the scaled waves, `(frame_length, frequencies)`.

    Args:
        window: NumPy array, what the waves are multiplied by.
        scaling: String or `None`, as of `STFTSpectrogram`.
        fft_length: Integer, samples of the slowest wave.

    Returns:
        NumPy array of complex numbers.

    Examples:
        >>> waves_of(np.ones(2), "spectrum", 2).real.tolist()
        [[0.5, 0.5], [0.5, -0.5]]
    """
    if scaling == "density":
        window = window / np.sqrt(np.sum(window**2))
    if scaling == "spectrum":
        window = window / np.sum(window)
    frequencies = np.arange(fft_length // 2 + 1) / fft_length
    turns = np.outer(np.arange(len(window)), frequencies)
    return window[:, np.newaxis] * np.exp(-2j * np.pi * turns)


def both_signs(fft_length: int, dtype) -> tf.Tensor:
    """Return 2 for the frequencies that there are with both signs, else 1.

    Examples:
        >>> both_signs(4, "float32").numpy().tolist()
        [1.0, 2.0, 1.0]
    """
    counts = np.full(fft_length // 2 + 1, 2.0)
    counts[0] = 1
    if fft_length % 2 == 0:
        counts[-1] = 1
    return tf.constant(counts, dtype)
