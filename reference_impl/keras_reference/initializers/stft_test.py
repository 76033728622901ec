import numpy as np
import pytest

from keras_reference.initializers import STFT

SIGNAL = np.random.default_rng(0).normal(size=8)


@pytest.mark.parametrize("window", [None, "hann", "hamming"])
@pytest.mark.parametrize("periodic", [False, True])
@pytest.mark.parametrize("scaling", [None, "density", "spectrum"])
def test_it_is_the_transform_of_a_windowed_frame(window, periodic, scaling):
    real, imag = (
        STFT(side, window, scaling, periodic)((8, 1, 5), "float64").numpy()
        for side in ("real", "imag")
    )
    values = np.ones(8)
    if window is not None:
        size = 9 if periodic else 8
        make = {"hann": np.hanning, "hamming": np.hamming}[window]
        values = make(size)[:8]
        if scaling == "density":
            values /= np.sqrt((values**2).sum())
        elif scaling == "spectrum":
            values /= values.sum()
    expected = np.fft.rfft(SIGNAL * values)
    received = np.einsum("n,nik->k", SIGNAL, real + 1j * imag)
    np.testing.assert_allclose(received, expected, atol=1e-6)


def test_the_values_of_a_window_may_be_given():
    kernel = STFT(window=[0.0, 1.0], scaling=None)((2, 1, 2)).numpy()
    np.testing.assert_allclose(kernel, [[[0, 0]], [[1, -1]]], atol=1e-6)


@pytest.mark.parametrize(
    "arguments", [{"side": "left"}, {"window": "x"}, {"scaling": "x"}]
)
def test_arguments_are_checked(arguments):
    with pytest.raises(ValueError) as raised:
        STFT(**arguments)
    for name, value in arguments.items():
        assert f"Received: {name}={value!r}" in str(raised.value)


@pytest.mark.parametrize("shape", [(4, 4), (4, 2, 3)])
def test_the_signal_has_one_channel(shape):
    with pytest.raises(ValueError, match="Received: shape="):
        STFT()(shape)


def test_config_round_trip():
    kernel = STFT("imag", "hamming", "spectrum", True)
    again = STFT.from_config(kernel.get_config())
    assert again.get_config() == kernel.get_config()
