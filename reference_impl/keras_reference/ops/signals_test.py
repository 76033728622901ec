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


def test_of_symbols():
    x = KerasTensor((None, 8))
    assert [y.shape for y in ops.rfft(x)] == [(None, 5)] * 2


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
