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


@pytest.mark.parametrize("name", ["bartlett", "blackman", "hamming", "hanning"])
def test_a_number_of_points_is_one_integer(name):
    window = getattr(ops, name)
    for count in (2.5, "two"):
        with pytest.raises(TypeError, match=f"an integer.*x={count!r}"):
            window(count)
    for count in (np.array([3, 4]), tf.constant([3, 4])):
        with pytest.raises(ValueError, match=r"one integer.*x.shape=\(2,\)"):
            window(count)
    with pytest.raises(ValueError, match="one integer.*x=None"):
        window(None)


def test_the_steepness_of_a_window_is_a_number():
    with pytest.raises(TypeError, match="`beta` must be numbers.*beta='two'"):
        ops.kaiser(3, "two")
    with pytest.raises(ValueError, match=r"one number.*beta=\[1.0, 2.0\]"):
        ops.kaiser(3, [1.0, 2.0])
