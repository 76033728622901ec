import numpy as np
import pytest

from keras_reference import ops

X = np.array([[1.0, 4.0, 2.0], [3.0, 0.5, 5.0]], "float32")


@pytest.mark.parametrize("name", ["cumsum", "cumprod"])
@pytest.mark.parametrize("axis", [None, 0, -1])
def test_so_far(name, axis):
    result = getattr(ops, name)(X, axis)
    np.testing.assert_allclose(result, getattr(np, name)(X, axis), rtol=1e-6)
    assert getattr(ops, name)([True, True]).dtype == "int32"
    assert getattr(ops, name)(X, dtype="float16").dtype == "float16"


@pytest.mark.parametrize("n", [0, 1, 2])
@pytest.mark.parametrize("axis", [0, -1])
def test_diff(n, axis):
    np.testing.assert_array_equal(ops.diff(X, n, axis), np.diff(X, n, axis))
    assert ops.diff([True, False, False]).numpy().tolist() == [True, False]


def test_no_negative_differences():
    with pytest.raises(ValueError, match="n=-1"):
        ops.diff(X, -1)


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"dx": 0.5},
        {"axis": 0},
        {"x": [0.0, 1.0, 3.0]},
        {"x": [0.0, 2.0], "axis": 0},
        {"x": X},
    ],
    ids=str,
)
def test_trapezoid(arguments):
    result = ops.trapezoid(X, **arguments)
    expected = np.trapezoid(X, **arguments)
    np.testing.assert_allclose(result, expected, rtol=1e-6)


def test_booleans_that_are_asked_for():
    sums = ops.cumsum([0, 2, 0], dtype="bool")
    products = ops.cumprod([2, 0, 1], dtype="bool")
    assert sums.dtype == products.dtype == "bool"
    assert sums.numpy().tolist() == [False, True, True]
    assert products.numpy().tolist() == [True, False, False]


def test_a_number_less_nothing():
    assert ops.diff(3.0, n=0).numpy() == 3


def test_one_line_through_points_at_several_places():
    y, x = [5.0, 2.0, 4.0], [[1.0, 2.0, 4.0], [0.0, 1.0, 2.0]]
    np.testing.assert_allclose(ops.trapezoid(y, x), np.trapezoid(y, x))
    down = np.array(x)[:, :, np.newaxis]
    result = ops.trapezoid(np.reshape(y, (3, 1)), down, axis=-2)
    np.testing.assert_allclose(result, [[9.5], [6.5]])


@pytest.mark.parametrize("n", [0.5, "two"])
def test_differences_are_taken_a_whole_number_of_times(n):
    with pytest.raises(TypeError, match=f"`n` must be an integer.*n={n!r}"):
        ops.diff([1, 2], n)
