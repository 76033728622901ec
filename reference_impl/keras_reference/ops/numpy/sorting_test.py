import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[3, 1, 2, 1], [0, 5, 5, 4]])


@pytest.mark.parametrize("axis", [None, 0, -1])
@pytest.mark.parametrize("dtype", ["bool", "uint8", "int32", "float32"])
def test_sort(axis, dtype):
    x = X.astype(dtype)
    result = ops.sort(x, axis)
    assert result.dtype == dtype
    np.testing.assert_array_equal(result, np.sort(x, axis))
    places = ops.argsort(x, axis)
    expected = np.argsort(x, axis, kind="stable")
    np.testing.assert_array_equal(places, expected)


def test_argpartition():
    order = ops.argpartition(X, 2).numpy()
    ordered = np.take_along_axis(X, order, -1)
    np.testing.assert_array_equal(ordered[:, 2], np.sort(X)[:, 2])
    with pytest.raises(ValueError, match="kth=9"):
        ops.argpartition(X, 9)


@pytest.mark.parametrize("name", ["argmax", "argmin"])
@pytest.mark.parametrize("axis", [None, 0, -1])
@pytest.mark.parametrize("keepdims", [False, True])
def test_where_the_extremes_are(name, axis, keepdims):
    result = getattr(ops, name)(X, axis=axis, keepdims=keepdims)
    assert result.dtype == "int32"
    expected = getattr(np, name)(X, axis=axis, keepdims=keepdims)
    np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize("side", ["left", "right"])
def test_searchsorted(side):
    line, values = [1, 2, 2, 5], [[0, 2], [3, 9]]
    result = ops.searchsorted(line, values, side)
    np.testing.assert_array_equal(result, np.searchsorted(line, values, side))
    assert ops.searchsorted([1.0, 2.0], 2).numpy() == 1


def test_digitize():
    x, bins = [[0.5, 1.0], [2.5, 3.0]], [1.0, 2.0, 3.0]
    np.testing.assert_array_equal(ops.digitize(x, bins), np.digitize(x, bins))


def test_refused():
    with pytest.raises(ValueError, match="side='middle'"):
        ops.searchsorted([1], [1], "middle")
    with pytest.raises(ValueError, match="must have one axis"):
        ops.searchsorted([[1]], [1])
    with pytest.raises(ValueError, match="axis=2"):
        ops.sort(X, 2)


def test_of_symbols():
    x = KerasTensor((None, 4))
    assert ops.sort(x).shape == (None, 4)
    assert ops.argmax(x, -1).shape == (None,)
    assert ops.searchsorted([1.0], x).shape == (None, 4)


def test_one_number_has_a_place():
    assert ops.argsort(3.0).numpy().tolist() == [0]


def test_bins_have_one_axis():
    with pytest.raises(ValueError, match=r"bins.shape=\(1, 2\)"):
        ops.digitize([1.0], [[0.0, 1.0]])
