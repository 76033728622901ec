import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[1.0, 4.0, 2.0], [3.0, 0.5, 5.0]], "float32")
Y = np.array([[2.0, 1.0, 2.0], [0.5, 4.0, 1.0]], "float32")


@pytest.mark.parametrize("name", ["abs", "exp", "log", "square", "tanh"])
def test_functions_of_one_argument(name):
    result = getattr(ops, name)(X)
    np.testing.assert_allclose(result, getattr(np, name)(X), rtol=1e-6)


@pytest.mark.parametrize(
    "name", ["add", "divide", "maximum", "minimum", "multiply", "subtract"]
)
def test_functions_of_two_arguments(name):
    function, expected = getattr(ops, name), getattr(np, name)
    np.testing.assert_allclose(function(X, Y), expected(X, Y), rtol=1e-6)
    np.testing.assert_allclose(function(X, 2.0), expected(X, 2), rtol=1e-6)


@pytest.mark.parametrize("name", ["max", "mean", "sum"])
@pytest.mark.parametrize("axis", [None, 0, -1, (0, 1)])
@pytest.mark.parametrize("keepdims", [False, True])
def test_reductions(name, axis, keepdims):
    result = getattr(ops, name)(X, axis=axis, keepdims=keepdims)
    expected = getattr(np, name)(X, axis=axis, keepdims=keepdims)
    np.testing.assert_allclose(result, expected, rtol=1e-6)


def test_initial_takes_part_in_max():
    assert ops.max(X, initial=9).numpy() == 9
    assert ops.max(X, initial=0).numpy() == 5


def test_mean_of_integers_is_a_float():
    mean = ops.mean([1, 2])
    assert mean.dtype == "float32" and mean.numpy() == 1.5


@pytest.mark.parametrize("axis", [None, 0, -1])
@pytest.mark.parametrize("keepdims", [False, True])
def test_argmax(axis, keepdims):
    result = ops.argmax(X, axis=axis, keepdims=keepdims)
    assert result.dtype == "int32"
    expected = np.argmax(X, axis=axis, keepdims=keepdims)
    np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((3,), (3,)),
        ((3,), (3, 2)),
        ((2, 3), (3,)),
        ((2, 3), (3, 4)),
        ((3,), (5, 3, 2)),
        ((5, 2, 3), (3,)),
        ((5, 2, 3), (3, 4)),
    ],
)
def test_matmul_has_numpys_shapes(left, right):
    generator = np.random.default_rng(0)
    left = generator.normal(size=left).astype("float32")
    right = generator.normal(size=right).astype("float32")
    product = ops.matmul(left, right)
    assert product.shape == (left @ right).shape
    np.testing.assert_allclose(product, left @ right, rtol=1e-4)


def test_reshape():
    assert ops.reshape(X, (3, -1)).numpy().tolist() == [
        [1, 4],
        [2, 3],
        [0.5, 5],
    ]


def test_a_graph_of_ops_is_symbolic():
    x = KerasTensor((None, 3))
    y = ops.mean(ops.square(x - ops.mean(x, axis=0)), axis=-1)
    assert y.shape == (None,) and y.dtype == "float32"


def test_ops_run_in_a_graph():
    compiled = tf.function(lambda x: ops.sum(ops.exp(x)))
    np.testing.assert_allclose(compiled(X), np.exp(X).sum(), rtol=1e-6)
