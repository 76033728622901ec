import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops

X = np.array([-4.0, -0.5, 0.0, 0.25, 9.0], "float32")


@pytest.mark.parametrize(
    "name", ["negative", "absolute", "abs", "fabs", "sign", "square", "cbrt"]
)
def test_functions_of_one_argument(name):
    result = getattr(ops, name)(X)
    expected = getattr(np, name)(X)
    np.testing.assert_allclose(result, expected, rtol=1e-6)


@pytest.mark.parametrize("name", ["sqrt", "reciprocal"])
def test_functions_of_positive_numbers(name):
    result = getattr(ops, name)(X[3:])
    np.testing.assert_allclose(result, getattr(np, name)(X[3:]), rtol=1e-6)
    np.testing.assert_allclose(ops.rsqrt(X[3:]), 1 / np.sqrt(X[3:]), rtol=1e-6)


@pytest.mark.parametrize("dtype", ["bool", "uint8", "uint32"])
def test_numbers_without_a_sign(dtype):
    x = np.array([0, 1], dtype)
    for function in (ops.absolute, ops.sign):
        result = function(x)
        assert result.dtype == dtype
        np.testing.assert_array_equal(result, x)
    assert not ops.signbit(x).numpy().any()


def test_square_of_booleans():
    assert ops.square([True, False]).dtype == "int32"


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64", "int32"])
def test_signbit(dtype):
    x = np.array([-1.0, -0.0, 0.0, 1.0]).astype(dtype)
    np.testing.assert_array_equal(ops.signbit(x), np.signbit(x))


def test_hypot():
    x, y = [3.0, 0.0, 1e30, np.inf, np.nan], [4.0, 0.0, 1e30, np.nan, 1.0]
    expected = np.hypot(np.float32(x), np.float32(y))
    np.testing.assert_allclose(ops.hypot(x, y), expected, rtol=1e-6)


def test_heaviside():
    x = [-1.0, 0.0, 2.0, np.nan]
    np.testing.assert_array_equal(ops.heaviside(x, 0.5), [0, 0.5, 1, np.nan])


def test_ldexp_where_the_power_alone_is_too_large():
    result = ops.ldexp([2.0**-100, 3.0], [200, -1])
    assert result.numpy().tolist() == [2.0**100, 1.5]
    with pytest.raises(TypeError, match="`x2` must be integers.*float32"):
        ops.ldexp([1.0], [1.5])


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_nextafter(dtype):
    x = np.array([1, -1, 0, 0, 2, 1, np.nan], dtype)
    y = np.array([2, 2, 1, -1, 2, -9, 1], dtype)
    np.testing.assert_array_equal(ops.nextafter(x, y), np.nextafter(x, y))


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "uint32", "uint64"])
def test_unsigned_integers_wrap_when_negated(dtype):
    x = np.array([0, 1, 7], dtype)
    for function in (ops.negative, tf.function(ops.negative)):
        y = function(tf.constant(x))
        assert y.dtype == dtype
        np.testing.assert_array_equal(y, np.negative(x))
