import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

RANDOM = np.random.default_rng(0)


def assert_parts(found, expected):
    np.testing.assert_allclose(found[0], expected.real, atol=1e-4)
    np.testing.assert_allclose(found[1], expected.imag, atol=1e-4)


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


def test_pieces_of_symbols():
    x = KerasTensor((None, 8))
    assert [y.shape for y in ops.stft(x, 4, 2, 4)] == [(None, 5, 3)] * 2


@pytest.mark.parametrize(("length", "stride"), [(0, 1), (2, 0), (-1, 1)])
def test_pieces_have_a_length_and_a_stride(length, stride):
    with pytest.raises(ValueError, match=f"at least 1.*={min(length, stride)}"):
        ops.extract_sequences(np.zeros(5), length, stride)


def test_the_stride_of_transforms_is_positive():
    with pytest.raises(ValueError, match="sequence_stride=0"):
        ops.stft(np.zeros(9), 4, 0, 4)
    with pytest.raises(ValueError, match="sequence_stride=0"):
        ops.istft((np.zeros((2, 3)), np.zeros((2, 3))), 4, 0, 4)
    with pytest.raises(ValueError, match="sequence_length=0"):
        ops.stft(np.zeros(9), 0, 1, 4)


def test_a_scalar_has_no_pieces():
    with pytest.raises(ValueError, match=r"one axis.*x.shape=\(\)"):
        ops.extract_sequences(3.0, 1, 1)
    with pytest.raises(ValueError, match=r"an axis.*x.shape=\(\)"):
        ops.stft(3.0, 4, 2, 4)
    with pytest.raises(ValueError, match=r"two axes.*x.shape=\(3,\)"):
        ops.istft((np.zeros(3), np.zeros(3)), 4, 2, 4)


def test_what_is_mirrored_is_longer_than_the_mirror_image():
    with pytest.raises(ValueError, match=r"x.shape=\(2,\), fft_length=4"):
        ops.stft([1.0, 2.0], 4, 2, 4)
