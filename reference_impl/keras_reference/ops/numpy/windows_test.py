import numpy as np
import pytest
import tensorflow as tf

from keras_reference import config, ops


@pytest.mark.parametrize("name", ["bartlett", "blackman", "hamming", "hanning"])
@pytest.mark.parametrize("count", [0, 1, 2, 5, 6])
def test_windows(name, count):
    result = getattr(ops, name)(count)
    expected = getattr(np, name)(count)
    np.testing.assert_allclose(result, expected, atol=1e-6)
    np.testing.assert_allclose(
        ops.kaiser(count, 3.5), np.kaiser(count, 3.5), atol=1e-6
    )


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float64"])
def test_windows_are_of_floatx(dtype):
    before = config.floatx()
    config.set_floatx(dtype)
    try:
        window = ops.kaiser(4, 3.5)
        middle = ops.hanning(1)
    finally:
        config.set_floatx(before)
    assert window.dtype == middle.dtype == dtype
    expected = np.kaiser(4, 3.5)
    np.testing.assert_allclose(np.array(window, "float64"), expected, 2e-2)


def test_no_points_and_a_boolean():
    assert ops.hamming(-1).shape == ops.hamming(tf.constant(-1)).shape == (0,)
    assert ops.hamming(True).numpy().tolist() == [1]
