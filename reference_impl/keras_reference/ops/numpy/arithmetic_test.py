import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[1.5, -4.0, 2.0], [3.0, 0.5, -5.0]], "float32")
Y = np.array([[2.0, 1.5, -2.0], [0.5, 4.0, 1.0]], "float32")
NAMES = (
    *("add", "subtract", "multiply", "divide", "true_divide"),
    *("floor_divide", "mod", "fmod", "maximum", "minimum", "fmax", "fmin"),
)


@pytest.mark.parametrize("name", NAMES)
def test_functions_of_two_arguments(name):
    function, expected = getattr(ops, name), getattr(np, name)
    np.testing.assert_allclose(function(X, Y), expected(X, Y), rtol=1e-6)
    np.testing.assert_allclose(function(X, 2), expected(X, 2), rtol=1e-6)
    np.testing.assert_allclose(function(2, X), expected(2, X), rtol=1e-6)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dtype", ["int8", "uint8", "int32", "int64"])
def test_of_integers(name, dtype):
    x, y = np.array([7, 5, 100], dtype), np.array([2, 5, 9], dtype)
    result = getattr(ops, name)(x, y)
    is_float = name in ("divide", "true_divide")
    assert result.dtype == ("float32" if is_float else dtype)
    np.testing.assert_allclose(
        result, getattr(np, name)(x, y).astype(result.dtype.name), rtol=1e-6
    )


def test_remainders_differ_in_their_sign():
    x, y = [7, -7, 7, -7], [3, 3, -3, -3]
    assert ops.mod(x, y).numpy().tolist() == [1, 2, -2, -1]
    assert ops.fmod(x, y).numpy().tolist() == [1, -1, 1, -1]
    assert ops.mod([True, True], [True, True]).dtype == "int32"


@pytest.mark.parametrize("dtype", ["uint8", "int16", "int32", "float16"])
def test_power(dtype):
    result = ops.power(np.array([2, 3], dtype), 2)
    assert result.dtype == dtype and result.numpy().tolist() == [4, 9]


def test_divide_no_nan():
    result = ops.divide_no_nan([1, 0, np.inf], [0, 0, 2])
    assert result.numpy().tolist() == [0, 0, np.inf]


def test_nan_wins_or_is_ignored():
    x, y = [np.nan, 1.0, np.nan], [2.0, np.nan, np.nan]
    assert np.isnan(ops.maximum(x, y)).all()
    assert np.isnan(ops.minimum(x, y)).all()
    np.testing.assert_array_equal(ops.fmax(x, y), [2, 1, np.nan])
    np.testing.assert_array_equal(ops.fmin(x, y), [2, 1, np.nan])


def test_divisors_and_multiples():
    x, y = [[12], [0], [-18]], [18, 0, 5]
    np.testing.assert_array_equal(ops.gcd(x, y), np.gcd(x, y))
    np.testing.assert_array_equal(ops.lcm(x, y), np.lcm(x, y))
    unsigned = ops.gcd(np.uint8([12]), np.uint8([18]))
    assert unsigned.dtype == "uint8" and unsigned.numpy().tolist() == [6]


@pytest.mark.parametrize("function", [ops.gcd, ops.lcm])
def test_only_integers_have_divisors(function):
    with pytest.raises(TypeError, match="must be integers.*float32"):
        function([1.5], [2])


@pytest.mark.parametrize("name", NAMES)
def test_symbolic_results_have_the_common_shape_and_type(name):
    x, y = KerasTensor((None, 1), "int32"), KerasTensor((3,), "float16")
    result = getattr(ops, name)(x, y)
    assert result.shape == (None, 3) and result.dtype == "float16"


def test_gradient_of_a_product():
    x, y = tf.constant([2.0]), tf.constant([5.0])
    with tf.GradientTape() as tape:
        tape.watch([x, y])
        product = ops.multiply(x, y)
    assert [g.numpy().tolist() for g in tape.gradient(product, [x, y])] == [
        [5],
        [2],
    ]
