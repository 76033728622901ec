import numpy as np
import pytest

from keras_reference import ops

X = np.array([-0.75, 0.0, 0.5], "float32")


@pytest.mark.parametrize(
    "name",
    [
        *("sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh"),
        *("tanh", "arcsinh", "arctanh", "deg2rad", "rad2deg"),
    ],
)
def test_functions_of_one_argument(name):
    result = getattr(ops, name)(X)
    np.testing.assert_allclose(
        result, getattr(np, name)(X), rtol=1e-5, atol=1e-7
    )


def test_arccosh():
    np.testing.assert_allclose(ops.arccosh(X + 2), np.arccosh(X + 2), rtol=1e-6)


def test_arctan2_knows_the_quadrant():
    y, x = np.float32([1, 1, -1, -1, 0]), np.float32([1, -1, -1, 1, -1])
    np.testing.assert_allclose(ops.arctan2(y, x), np.arctan2(y, x), rtol=1e-6)
