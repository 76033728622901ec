import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Input, MelSpectrogram, STFTSpectrogram

SAMPLES = np.sin(np.arange(40) * 0.7).astype("float32")
SIGNALS = np.stack([SAMPLES, 2 * SAMPLES], axis=-1)[np.newaxis]


def spectrogram(signals=SIGNALS, **arguments):
    layer = STFTSpectrogram(
        **{"frame_length": 8, "frame_step": 4, "fft_length": 8, **arguments}
    )
    outputs = layer(signals)
    assert outputs.shape == layer.compute_output_shape(signals.shape)
    return outputs.numpy()


def transform(window, start=0, length=8):
    piece = SAMPLES[start : start + len(window)] * window
    return np.fft.rfft(piece, length)


def test_pieces_are_transformed():
    expected = transform(np.ones(8), start=4)
    plain = {"window": None, "scaling": None}
    both = spectrogram(mode="stft", **plain)[0, 1]
    np.testing.assert_allclose(both[:5], expected.real, atol=1e-5)
    np.testing.assert_allclose(both[5:10], expected.imag, atol=1e-5)
    np.testing.assert_allclose(both[10:15], 2 * expected.real, atol=1e-5)
    for mode, wanted in {
        "real": expected.real,
        "imag": expected.imag,
        "magnitude": abs(expected),
        "log": np.log(abs(expected)),
        "psd": abs(expected) ** 2 * [1, 2, 2, 2, 1],
    }.items():
        received = spectrogram(mode=mode, **plain)[0, 1, :5]
        np.testing.assert_allclose(received, wanted, atol=1e-4)
    angles = spectrogram(mode="angle", **plain)[0, 1, 1:4]
    np.testing.assert_allclose(angles, np.angle(expected)[1:4], atol=1e-5)
    silence = spectrogram(0 * SIGNALS, **plain)
    np.testing.assert_allclose(silence, np.log(1e-7) / 2, atol=1e-5)


def test_windows_and_scalings():
    turns = np.arange(8) / 7
    for name, window in {
        "hann": 0.5 - 0.5 * np.cos(2 * np.pi * turns),
        "hamming": 0.54 - 0.46 * np.cos(2 * np.pi * turns),
    }.items():
        expected = transform(window).real
        for scaling, divisor in (
            (None, 1),
            ("density", np.sqrt(np.sum(window**2))),
            ("spectrum", np.sum(window)),
        ):
            received = spectrogram(mode="real", window=name, scaling=scaling)
            np.testing.assert_allclose(
                received[0, 0, :5], expected / divisor, atol=1e-5
            )
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(8) / 8)
    arguments = {"mode": "real", "scaling": None}
    for given in ({"periodic": True}, {"window": window}):
        received = spectrogram(**arguments, **given)[0, 0, :5]
        np.testing.assert_allclose(received, transform(window).real, atol=1e-5)
    # Zeros at the end; an odd length has no highest frequency.
    for length in (16, 13):
        received = spectrogram(**arguments, window=None, fft_length=length)
        expected = transform(np.ones(8), length=length).real
        half = length // 2 + 1
        np.testing.assert_allclose(received[0, 0, :half], expected, atol=1e-5)


def test_axes_are_where_they_are_wanted():
    plain = spectrogram()
    assert plain.shape == (1, 9, 10)
    wide = spectrogram(expand_dims=True)
    np.testing.assert_array_equal(wide[0, :, :, 1], plain[0, :, 5:])
    turned = SIGNALS.transpose(0, 2, 1)
    first = spectrogram(turned, data_format="channels_first")
    np.testing.assert_allclose(first[0], plain[0].T, atol=1e-6)
    first = spectrogram(turned, data_format="channels_first", expand_dims=True)
    np.testing.assert_allclose(first[0, 1], wide[0, :, :, 1], atol=1e-6)
    assert spectrogram(padding="same").shape == (1, 10, 10)
    assert STFTSpectrogram(frame_length=300).compute_output_shape(
        (None, 600, 1)
    ) == (
        None,
        3,
        257,
    )
    layer = STFTSpectrogram(frame_length=8)
    assert layer(Input((None, 2))).shape == (None, None, 10)


def test_waves_can_be_trained_and_saved(tmp_path):
    model = keras.Sequential([Input((40, 2)), STFTSpectrogram(frame_length=8)])
    kernels = [weight.path.split("/")[-1] for weight in model.trainable_weights]
    assert kernels == ["real_kernel", "imag_kernel"]
    assert (
        STFTSpectrogram(frame_length=8, trainable=False).trainable_weights == []
    )
    model.compile("sgd", "mse")
    model.fit(SIGNALS, np.zeros((1, 9, 10)), verbose=0)
    model.save(tmp_path / "model.keras")
    copy = keras.saving.load_model(tmp_path / "model.keras")
    np.testing.assert_allclose(
        copy.predict(SIGNALS, verbose=0), model.predict(SIGNALS, verbose=0)
    )


def pitches(signals=SAMPLES, **arguments):
    layer = MelSpectrogram(
        **{
            "fft_length": 16,
            "sequence_stride": 8,
            "sampling_rate": 8000,
            "num_mel_bins": 4,
            "power_to_db": False,
            **arguments,
        }
    )
    outputs = layer(signals)
    assert outputs.shape == layer.compute_output_shape(signals.shape)
    return outputs.numpy()


def mel(frequency):
    return 2595 * np.log10(1 + frequency / 700)


def test_frequencies_are_gathered_by_pitch():
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(16) / 16)
    # The second piece starts with the first sample: half of the first is
    # mirrored.
    power = abs(np.fft.rfft(SAMPLES[:16] * window)) ** 2
    places = mel(np.linspace(0, 4000, 9))
    edges = np.linspace(mel(20), mel(4000), 6)
    expected = [
        power
        @ np.maximum(
            0,
            np.minimum(
                (places - low) / (peak - low), (high - places) / (high - peak)
            ),
        )
        for low, peak, high in zip(edges, edges[1:], edges[2:], strict=False)
    ]
    received = pitches()
    assert received.shape == (4, 6)
    np.testing.assert_allclose(received[:, 1], expected, rtol=1e-4)
    both = pitches(np.stack([SAMPLES, 3 * SAMPLES]))
    np.testing.assert_allclose(both[1], 9 * received, rtol=1e-4)
    # Magnitudes instead of the power.
    both = pitches(np.stack([SAMPLES, 3 * SAMPLES]), mag_exp=1.0)
    np.testing.assert_allclose(both[1], 3 * both[0], rtol=1e-4)


def test_power_in_decibels():
    power = pitches()
    loud = pitches(power_to_db=True, ref_power=2.0)
    np.testing.assert_allclose(loud, 10 * np.log10(power / 2), atol=1e-3)
    floor = pitches(power_to_db=True, min_power=5.0)
    expected = 10 * np.log10(np.maximum(power, 5) / 5)
    np.testing.assert_allclose(floor, expected, atol=1e-3)
    short = pitches(power_to_db=True, top_db=6.0)
    assert short.max() - short.min() == pytest.approx(6)


def test_spectrograms_of_datasets_and_integers():
    layer = MelSpectrogram(16, 8, num_mel_bins=4)
    data = tf.data.Dataset.from_tensor_slices([SAMPLES, SAMPLES]).map(layer)
    assert [x.shape.as_list() for x in data] == [[4, 6]] * 2
    assert layer([1, 2, 3] * 10).dtype == "float32"
    assert layer(Input((None,))).shape == (None, 4, None)


@pytest.mark.parametrize(
    "layer",
    [
        MelSpectrogram(16, 8, 12, "hamming", max_freq=2000, name="pitches"),
        STFTSpectrogram("psd", 12, 5, 13, "hamming", padding="same"),
    ],
)
def test_the_config_makes_an_equal_layer(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


def test_half_precision_rounds_what_single_precision_gives():
    x = np.sin(np.arange(40.0)).astype("float16")
    single = MelSpectrogram(16, 8, num_mel_bins=4)(x)
    half = MelSpectrogram(16, 8, num_mel_bins=4, dtype="float16")(x)
    assert half.dtype == "float16"
    np.testing.assert_array_equal(half, single.numpy().astype("float16"))


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: STFTSpectrogram("loud"), ValueError, "mode='loud'"),
        (lambda: STFTSpectrogram(window="x"), ValueError, "window='x'"),
        (lambda: STFTSpectrogram(window=[1]), ValueError, r"shape=\(1,\)"),
        (lambda: STFTSpectrogram(scaling="x"), ValueError, "scaling='x'"),
        (lambda: STFTSpectrogram(padding="x"), ValueError, "padding='x'"),
        (lambda: STFTSpectrogram(frame_length=0), ValueError, "length=0"),
        (lambda: STFTSpectrogram(frame_step=257), ValueError, "step=257"),
        (lambda: STFTSpectrogram(fft_length=99), ValueError, "length=99"),
        (
            lambda: STFTSpectrogram()(np.ones((1, 256, 1), "int32")),
            TypeError,
            "dtype=int32",
        ),
        (lambda: MelSpectrogram(0), ValueError, "fft_length=0"),
        (lambda: MelSpectrogram(num_mel_bins=0), ValueError, "bins=0"),
        (lambda: MelSpectrogram(16, 8, 32), ValueError, "sequence_length=32"),
    ],
)
def test_what_cannot_be_is_refused(make, error, message):
    with pytest.raises(error, match=message):
        make()
