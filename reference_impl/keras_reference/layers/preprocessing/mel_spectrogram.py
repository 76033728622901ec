"""Sound as a picture of its pitches over time."""

import math

import tensorflow as tf

from keras_reference import ops
from keras_reference.core.spatial.arguments import check_integer
from keras_reference.layers.preprocessing.data_layer import DataLayer


class MelSpectrogram(DataLayer):
    """Turn signals into spectrograms, with pitches as they are heard.

    Short pieces of a signal are transformed (`keras.ops.stft`), the frequencies
    gathered by triangular weights, whose peaks are evenly spaced on the mel
    scale, `mel = 2595 * log10(1 + frequency / 700)`::

        power = magnitude**mag_exp @ weights
        decibel = 10 * log10(max(power, min_power) / max(ref_power, min_power))
        output = max(decibel, max(decibel) - top_db)

    Reference:
        Stevens, Volkmann and Newman, "A scale for the measurement of the
        psychological magnitude pitch", 1937; the formula is O'Shaughnessy's,
        "Speech Communication", 1987.

    Args:
        fft_length: Positive integer, the length that pieces are padded to.
        sequence_stride: Positive integer, samples from one piece to the next.
        sequence_length: Positive integer, the length of a piece; `fft_length`
            when `None`.
        window: String, `"hann"` or `"hamming"`, or a tensor of
            `sequence_length` numbers: what pieces are multiplied by; `None`
            for pieces of `fft_length`, as they are.
        sampling_rate: Integer, samples per second.
        num_mel_bins: Positive integer, the number of pitches.
        min_freq: Float, the lowest frequency, in hertz.
        max_freq: Float, the highest one; half of `sampling_rate` when `None`.
        power_to_db: Boolean, whether the result is in decibels.
        top_db: Float, what is lower than the loudest by more is raised.
        mag_exp: Float, the exponent of magnitudes: 2 for the power.
        min_power: Positive float, the lowest power.
        ref_power: Float, the power of 0 decibels.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, samples)` or `(samples,)`.

    Output shape:
        `(batch_size, num_mel_bins, pieces)`, or without the first axis.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> layer = MelSpectrogram(16, 8, sampling_rate=8000, num_mel_bins=4)
        >>> layer(tf.sin(tf.range(40.0))).shape.as_list()
        [4, 6]
    """

    def __init__(
        self,
        fft_length=2048,
        sequence_stride=512,
        sequence_length=None,
        window="hann",
        sampling_rate=16000,
        num_mel_bins=128,
        min_freq=20.0,
        max_freq=None,
        power_to_db=True,
        top_db=80.0,
        mag_exp=2.0,
        min_power=1e-10,
        ref_power=1.0,
        **kwargs,
    ):
        self.fft_length = check_integer("fft_length", fft_length)
        self.sequence_stride = check_integer("sequence_stride", sequence_stride)
        self.sequence_length = check_integer(
            "sequence_length", sequence_length or fft_length
        )
        self.num_mel_bins = check_integer("num_mel_bins", num_mel_bins)
        if self.sequence_length > fft_length:
            raise ValueError(
                "`fft_length` must be at least `sequence_length`. Received: "
                f"fft_length={fft_length}, sequence_length={sequence_length}."
            )
        super().__init__(**kwargs)
        self.window = window
        self.sampling_rate = sampling_rate
        self.min_freq = min_freq
        self.max_freq = max_freq or int(sampling_rate / 2)
        self.power_to_db = power_to_db
        self.top_db = top_db
        self.mag_exp = mag_exp
        self.min_power = min_power
        self.ref_power = ref_power
        self.built = True

    def call(self, inputs):
        # There is no Fourier transform in half precision.
        wide = "float64" if self.compute_dtype == "float64" else "float32"
        signals = tf.cast(inputs, wide)
        real, imaginary = ops.stft(
            signals,
            self.sequence_length,
            self.sequence_stride,
            self.fft_length,
            self.window,
        )
        magnitudes = tf.sqrt(real**2 + imaginary**2)
        # (..., pieces, frequencies) to (..., pieces, num_mel_bins)
        power = tf.tensordot(
            magnitudes**self.mag_exp, self._mel_weights(wide), 1
        )
        power = tf.linalg.matrix_transpose(power)
        outputs = self._decibels(power) if self.power_to_db else power
        return tf.cast(outputs, self.compute_dtype)

    def _mel_weights(self, dtype):
        return tf.signal.linear_to_mel_weight_matrix(
            self.num_mel_bins,
            self.fft_length // 2 + 1,
            self.sampling_rate,
            self.min_freq,
            self.max_freq,
            tf.as_dtype(dtype),
        )

    def _decibels(self, power):
        reference = max(self.ref_power, self.min_power)
        power = tf.maximum(power, self.min_power)
        decibels = 10 / math.log(10) * tf.math.log(power / reference)
        return tf.maximum(decibels, tf.reduce_max(decibels) - self.top_db)

    def compute_output_shape(self, input_shape):
        *batch, samples = input_shape
        if samples is not None:
            padded = samples + 2 * (self.fft_length // 2)
            samples = 1 + (padded - self.fft_length) // self.sequence_stride
        return (*batch, self.num_mel_bins, samples)

    def get_config(self):
        names = (
            "fft_length sequence_stride sequence_length window sampling_rate "
            "num_mel_bins min_freq max_freq power_to_db top_db mag_exp "
            "min_power ref_power"
        )
        own = {name: getattr(self, name) for name in names.split()}
        return {**super().get_config(), **own}
