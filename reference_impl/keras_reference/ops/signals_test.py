import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

RANDOM = np.random.default_rng(0)
PAIR = RANDOM.normal(size=(2, 3, 4, 6)).astype("float32")


def assert_parts(found, expected):
    np.testing.assert_allclose(found[0], expected.real, atol=1e-4)
    np.testing.assert_allclose(found[1], expected.imag, atol=1e-4)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("fft", np.fft.fft), ("fft2", np.fft.fft2), ("ifft2", np.fft.ifft2)],
)
def test_complex_transforms(name, expected):
    found = getattr(ops, name)((PAIR[0], PAIR[1]))
    assert_parts(found, expected(PAIR[0] + 1j * PAIR[1]))


@pytest.mark.parametrize("length", [None, 4, 6, 9])
def test_real_transforms(length):
    assert_parts(ops.rfft(PAIR[0], length), np.fft.rfft(PAIR[0], length))
    np.testing.assert_allclose(
        ops.irfft((PAIR[0], PAIR[1]), length),
        np.fft.irfft(PAIR[0] + 1j * PAIR[1], length),
        atol=1e-5,
    )


def test_what_is_no_complex_tensor():
    with pytest.raises(ValueError, match="tuple of two tensors"):
        ops.fft(PAIR[0])
    with pytest.raises(ValueError, match="of one shape"):
        ops.fft((PAIR[0], PAIR[1][..., 1:]))


def test_extract_sequences():
    found = ops.extract_sequences(np.arange(10).reshape(2, 5), 3, 2)
    assert found.numpy().tolist() == [
        [[0, 1, 2], [2, 3, 4]],
        [[5, 6, 7], [7, 8, 9]],
    ]


@pytest.mark.parametrize("window", ["hann", "hamming", None, [1.0, 2.0, 1.0]])
@pytest.mark.parametrize("center", [False, True])
def test_stft_is_the_transform_of_pieces(window, center):
    x = RANDOM.normal(size=(2, 11)).astype("float32")
    found = ops.stft(x, 3, 2, 4, window, center)
    weights = {
        "hann": 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(3) / 3),
        "hamming": 0.54 - 0.46 * np.cos(2 * np.pi * np.arange(3) / 3),
        "None": np.ones(4),
    }.get(str(window), window)
    weights = np.pad(weights, (0, 4 - len(weights)))
    padded = np.pad(x, ((0, 0), (2, 2)), "reflect") if center else x
    pieces = [
        padded[:, start : start + 4] * weights
        for start in range(0, padded.shape[1] - 3, 2)
    ]
    assert_parts(found, np.fft.rfft(np.stack(pieces, 1)))


@pytest.mark.parametrize("window", ["hann", "hamming", None])
def test_istft_undoes_stft(window):
    x = RANDOM.normal(size=(2, 16)).astype("float32")
    pieces = ops.stft(x, 4, 2, 4, window)
    np.testing.assert_allclose(
        ops.istft(pieces, 4, 2, 4, window=window), x, atol=1e-5
    )
    short = ops.istft(pieces, 4, 2, 4, length=9, window=window)
    np.testing.assert_allclose(short, x[:, :9], atol=1e-5)


def test_windows_that_do_not_fit():
    with pytest.raises(ValueError, match="fft_length=4"):
        ops.stft(np.zeros(9), 5, 2, 4)
    with pytest.raises(ValueError, match="window='flat'"):
        ops.stft(np.zeros(9), 3, 2, 4, window="flat")
    with pytest.raises(ValueError, match="`sequence_length` numbers"):
        ops.stft(np.zeros(9), 3, 2, 4, window=[1.0])


def test_of_symbols():
    x = KerasTensor((None, 8))
    assert [y.shape for y in ops.rfft(x)] == [(None, 5)] * 2
    assert [y.shape for y in ops.stft(x, 4, 2, 4)] == [(None, 5, 3)] * 2


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_rfft_of_half_precision_is_single(dtype):
    real, _ = ops.rfft(tf.constant([1, 0, -1, 0], dtype))
    assert real.dtype == "float32" and real.numpy().tolist() == [0, 2, 0]


@pytest.mark.parametrize("length", [0, -1])
def test_a_transform_has_one_element_at_least(length):
    with pytest.raises(ValueError, match=f"Received: fft_length={length}"):
        ops.rfft([1.0, 2.0], length)
    with pytest.raises(ValueError, match=f"Received: fft_length={length}"):
        ops.irfft(([1.0, 2.0], [0.0, 0.0]), length)
