import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

A = np.array([[[2.0, 1.0], [1.0, 3.0]], [[-1.0, 0.5], [2.0, 4.0]]])


@pytest.mark.parametrize("name", ["det", "inv"])
def test_of_square_matrices(name):
    np.testing.assert_allclose(
        getattr(ops, name)(A), getattr(np.linalg, name)(A), rtol=1e-6
    )


def test_logarithms_of_determinants():
    sign, logarithm = ops.slogdet(A)
    expected = np.linalg.slogdet(A)
    np.testing.assert_allclose(sign, expected[0])
    np.testing.assert_allclose(logarithm, expected[1])
    np.testing.assert_allclose(ops.logdet(A[0]), np.log(5))


@pytest.mark.parametrize("columns", [(), (3,)])
def test_equations(columns):
    b = np.arange(1.0, 1 + 2 * int(np.prod(columns))).reshape(2, *columns)
    found = ops.solve(A[0], b)
    np.testing.assert_allclose(found, np.linalg.solve(A[0], b), rtol=1e-6)
    for lower, triangle in ((True, np.tril(A[0])), (False, np.triu(A[0]))):
        found = ops.solve_triangular(A[0], b, lower)
        np.testing.assert_allclose(found, np.linalg.solve(triangle, b))
    tall = np.array([[1.0, 2.0], [0.0, 1.0], [1.0, 1.0]])
    b = np.arange(1.0, 1 + 3 * int(np.prod(columns))).reshape(3, *columns)
    found = ops.lstsq(tall, b)
    np.testing.assert_allclose(found, np.linalg.lstsq(tall, b)[0], rtol=1e-6)


def test_least_squares_of_dependent_columns():
    found = ops.lstsq([[1.0, 1.0], [1.0, 1.0]], [2.0, 2.0])
    np.testing.assert_allclose(found, [1, 1], rtol=1e-5)


@pytest.mark.parametrize(
    "function", [ops.det, ops.inv, ops.slogdet, ops.logdet]
)
def test_only_square_matrices(function):
    with pytest.raises(ValueError, match="must be square"):
        function(np.zeros((2, 3)))


def test_sizes_that_differ():
    for function in (ops.solve, ops.solve_triangular):
        with pytest.raises(ValueError, match="as many rows"):
            function(A[0], np.zeros(3))
        with pytest.raises(ValueError, match="`a` must be square"):
            function(np.zeros((2, 3)), np.zeros(2))
    with pytest.raises(ValueError, match="must have two axes"):
        ops.lstsq(A, np.zeros(2))


def test_of_symbols():
    x = KerasTensor((None, 2, 2))
    assert ops.det(x).shape == (None,)
    assert ops.solve(x, KerasTensor((None, 2))).shape == (None, 2)
