"""Sound as a picture of its frequencies over time."""

import numpy as np
import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import (
    check_choice,
    check_data_format,
    check_integer,
    is_integer,
)
from keras_reference.layers.layer import Layer
from keras_reference.layers.preprocessing.waves import (
    both_signs,
    waves_of,
    window_of,
)

MODES = ("log", "magnitude", "psd", "real", "imag", "angle", "stft")
# The lowest power whose logarithm is taken.
EPSILON = 1e-7


class STFTSpectrogram(Layer):
    """Transform short pieces of signals, by weights that can be trained.

    A piece is correlated with `real_kernel` and `imag_kernel`, that start as
    `window * exp(-2j * pi * k * n / fft_length)`, times the scaling. Each
    channel is transformed on its own.

    Reference:
        Allen, "Short term spectral analysis, synthesis, and modification by
        discrete Fourier transform", 1977.

    Args:
        mode: String, what is returned: `"log"` of the magnitude,
            `"magnitude"`, `"psd"` for the power at both signs of a frequency,
            `"real"` or `"imag"` for one part, `"angle"`, or `"stft"` for the
            real part followed by the imaginary part.
        frame_length: Positive integer, the length of a piece.
        frame_step: Positive integer, samples from one piece to the next;
            half of `frame_length` when `None`.
        fft_length: Integer, the length that pieces are padded to; the next
            power of two when `None`.
        window: String, `"hann"` or `"hamming"`, or `frame_length` numbers:
            what pieces are multiplied by; `None` for ones.
        periodic: Boolean, whether the next window would begin where this one
            ends, and not with its last sample.
        scaling: String, `"density"` to divide by the root of the window's sum
            of squares, `"spectrum"` to divide by its sum; or `None`.
        padding: String, `"valid"` for pieces within the signal, `"same"` for
            zeros around it.
        expand_dims: Boolean, whether frequencies get an axis of their own.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `trainable`.

    Input shape:
        `(batch_size, samples, channels)`, or with the channels in front.

    Output shape:
        `(batch_size, pieces, channels * frequencies)`, or with `expand_dims`
        `(batch_size, pieces, frequencies, channels)`; with channels in front
        `(batch_size, channels * frequencies, pieces)`, or with `expand_dims`
        `(batch_size, channels, pieces, frequencies)`.

    Raises:
        ValueError: An argument is out of range.
        TypeError: The signal is not floating.

    Examples:
        >>> layer = STFTSpectrogram("magnitude", 4, scaling=None, window=None)
        >>> layer(tf.ones((1, 4, 1))).numpy().round(3).tolist()
        [[[4.0, 0.0, 0.0]]]
    """

    def __init__(
        self,
        mode="log",
        frame_length=256,
        frame_step=None,
        fft_length=None,
        window="hann",
        periodic=False,
        scaling="density",
        padding="valid",
        expand_dims=False,
        data_format=None,
        **kwargs,
    ):
        self.mode = check_choice("mode", mode, MODES)
        self.frame_length = check_integer("frame_length", frame_length)
        self.padding = check_choice("padding", padding, ("valid", "same"))
        self.scaling = check_choice(
            "scaling", scaling, ("density", "spectrum", None)
        )
        self.data_format = check_data_format(data_format)
        _check_lengths(frame_length, frame_step, fft_length)
        window_of(window, frame_length, periodic)
        super().__init__(**kwargs)
        self.frame_step = frame_step
        self.fft_length = fft_length
        self.window = window
        self.periodic = periodic
        self.expand_dims = expand_dims
        self.input_spec = InputSpec(ndim=3)

    @property
    def _step(self) -> int:
        return self.frame_step or max(1, self.frame_length // 2)

    @property
    def _fft_length(self) -> int:
        return self.fft_length or 2 ** (self.frame_length - 1).bit_length()

    def build(self, input_shape):
        waves = waves_of(
            window_of(self.window, self.frame_length, self.periodic),
            self.scaling,
            self._fft_length,
        )
        self.real_kernel = self.imag_kernel = None
        if self.mode != "imag":
            self.real_kernel = self._add_kernel("real_kernel", waves.real)
        if self.mode != "real":
            self.imag_kernel = self._add_kernel("imag_kernel", waves.imag)

    def _add_kernel(self, name, waves):
        # (frame_length, 1, frequencies): one channel after the other.
        start = waves[:, np.newaxis]
        return self.add_weight(
            name=name,
            shape=start.shape,
            initializer=lambda shape, dtype: tf.constant(start, dtype),
        )

    def call(self, inputs):
        if not inputs.dtype.is_floating:
            raise TypeError(
                "Signals must be floating. "
                f"Received: inputs.dtype={inputs.dtype.name}."
            )
        if self.data_format == "channels_last":
            inputs = tf.transpose(inputs, (0, 2, 1))
        batch, channels, samples = tf.unstack(tf.shape(inputs))
        signals = tf.reshape(inputs, (batch * channels, samples, 1))
        result = self._result(
            *(
                tf.nn.conv1d(signals, kernel, self._step, self.padding.upper())
                for kernel in (self.real_kernel, self.imag_kernel)
                if kernel is not None
            )
        )
        pieces, frequencies = tf.unstack(tf.shape(result)[1:])
        result = tf.reshape(result, (batch, channels, pieces, frequencies))
        return self._arranged(result, inputs.shape)

    def _result(self, real, imaginary=None):
        if imaginary is None:
            # The only part that was asked for.
            return real
        if self.mode == "angle":
            return tf.atan2(imaginary, real)
        if self.mode == "stft":
            return tf.concat([real, imaginary], axis=-1)
        power = tf.square(real) + tf.square(imaginary)
        if self.mode == "psd":
            return power * both_signs(self._fft_length, power.dtype)
        if self.mode == "log":
            return tf.math.log(tf.maximum(power, EPSILON)) / 2
        return tf.sqrt(power)

    def _arranged(self, result, shape):
        """Return `(batch_size, channels, pieces, frequencies)` as wanted."""
        batch, channels, samples = shape
        first = self.data_format == "channels_first"
        given = shape if first else (batch, samples, channels)
        if self.expand_dims:
            result = result if first else tf.transpose(result, (0, 2, 3, 1))
        else:
            order = (0, 1, 3, 2) if first else (0, 2, 1, 3)
            result = tf.transpose(result, order)
            sizes = tf.unstack(tf.shape(result))
            merged = (
                (sizes[0], sizes[1] * sizes[2], sizes[3])
                if first
                else (sizes[0], sizes[1], sizes[2] * sizes[3])
            )
            result = tf.reshape(result, merged)
        result.set_shape(self.compute_output_shape(given))
        return result

    def compute_output_shape(self, input_shape):
        first = self.data_format == "channels_first"
        batch, samples, channels = input_shape
        if first:
            samples, channels = channels, samples
        pieces = None
        if samples is not None:
            span = self.frame_length if self.padding == "valid" else 1
            pieces = max(0, (samples - span) // self._step + 1)
        frequencies = self._fft_length // 2 + 1
        if self.mode == "stft":
            frequencies *= 2
        if self.expand_dims:
            shape = (pieces, frequencies, channels)
            return (batch, channels, *shape[:2]) if first else (batch, *shape)
        merged = None if channels is None else channels * frequencies
        return (batch, merged, pieces) if first else (batch, pieces, merged)

    def get_config(self):
        names = (
            "mode frame_length frame_step fft_length window periodic scaling "
            "padding expand_dims data_format"
        )
        own = {name: getattr(self, name) for name in names.split()}
        return {**super().get_config(), **own}


def _check_lengths(frame_length, frame_step, fft_length) -> None:
    if frame_step is not None and not (
        is_integer(frame_step, 1) and frame_step <= frame_length
    ):
        raise ValueError(
            "`frame_step` must be an integer from 1 to `frame_length`. "
            f"Received: frame_step={frame_step}, frame_length={frame_length}."
        )
    if fft_length is not None and not (
        is_integer(fft_length, 1) and fft_length >= frame_length
    ):
        raise ValueError(
            "`fft_length` must be an integer, at least `frame_length`. "
            f"Received: fft_length={fft_length}, frame_length={frame_length}."
        )
