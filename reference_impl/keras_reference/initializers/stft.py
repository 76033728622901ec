"""The basis of the short-time Fourier transform."""

import math

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.initializers.initializer import Initializer

# The raised cosine `a - (1 - a) * cos(2 * pi * n / N)` with these `a`.
WINDOWS = {"hann": 0.5, "hamming": 0.54}


class STFT(Initializer):
    """Fills a convolution kernel with windowed waves.

    For a shape `(frame_length, 1, num_frequencies)` the value is
    `window[n] * cos(2 * pi * n * k / fft_length)`, or `-sin` for the
    imaginary side, with `fft_length = 2 * (num_frequencies - 1)`. A
    convolution of a signal with both kernels is its transform.

    Args:
        side: String, `"real"` or `"imag"`.
        window: String, `"hann"` or `"hamming"`; an array of length
            `frame_length`; None for no window.
        scaling: String, `"density"` (the window is divided by the square root
            of the sum of its squares), `"spectrum"` (by its sum), or None.
        periodic: Boolean, whether the window is one period of a longer one
            rather than symmetric.

    Raises:
        ValueError: If an argument is none of these, or the shape has another
            form.

    Examples:
        >>> STFT("real", window=None)((2, 1, 2)).numpy().round(3).tolist()
        [[[1.0, 1.0]], [[1.0, -1.0]]]
    """

    def __init__(
        self, side="real", window="hann", scaling="density", periodic=False
    ):
        if side not in ("real", "imag"):
            raise ValueError(
                f"`side` must be 'real' or 'imag'. Received: side={side!r}. "
                "A transform needs one kernel of each."
            )
        if isinstance(window, str) and window not in WINDOWS:
            raise ValueError(
                f"`window` must be one of {', '.join(WINDOWS)}, an array or "
                f"None. Received: window={window!r}. Pass the window's values."
            )
        if scaling not in ("density", "spectrum", None):
            raise ValueError(
                "`scaling` must be 'density', 'spectrum' or None. "
                f"Received: scaling={scaling!r}."
            )
        self.side = side
        self.window = window
        self.scaling = scaling
        self.periodic = periodic

    def __call__(self, shape, dtype=None):
        """Return the kernel of a shape and type."""
        shape = tuple(shape)
        if len(shape) != 3 or shape[1] != 1:
            raise ValueError(
                "`shape` must be (frame_length, 1, num_frequencies). "
                f"Received: shape={shape}. The signal has one channel."
            )
        frame_length, _, num_frequencies = shape
        fft_length = 2 * (num_frequencies - 1)
        n = tf.range(frame_length, dtype="float64")[:, tf.newaxis, tf.newaxis]
        k = tf.range(num_frequencies, dtype="float64")
        angle = 2 * math.pi * n * k / fft_length
        waves = tf.cos(angle) if self.side == "real" else -tf.sin(angle)
        if self.window is not None:
            window = self._window(frame_length)
            waves = waves * window[:, tf.newaxis, tf.newaxis]
        return tf.cast(waves, dtype or floatx())

    def _window(self, length: int) -> tf.Tensor:
        if isinstance(self.window, str):
            a = WINDOWS[self.window]
            period = length if self.periodic else max(length - 1, 1)
            n = tf.range(length, dtype="float64")
            window = a - (1 - a) * tf.cos(2 * math.pi * n / period)
        else:
            window = cast_exactly(self.window, "float64")
        if self.scaling == "density":
            return window / tf.sqrt(tf.reduce_sum(tf.square(window)))
        if self.scaling == "spectrum":
            return window / tf.reduce_sum(window)
        return window

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "side": self.side,
            "window": self.window,
            "periodic": self.periodic,
            "scaling": self.scaling,
        }
