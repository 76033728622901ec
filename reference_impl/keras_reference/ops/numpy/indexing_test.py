import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(12).reshape(3, 4)


@pytest.mark.parametrize("axis", [None, 0, 1, -1])
@pytest.mark.parametrize("indices", [1, [0, -1], [[0, 1], [2, 0]]])
def test_take(axis, indices):
    result = ops.take(X, indices, axis)
    np.testing.assert_array_equal(result, np.take(X, indices, axis))


def test_take_of_unsigned_places():
    assert ops.take([5, 6], np.uint8([1])).numpy().tolist() == [6]
    assert ops.take(KerasTensor((None, 4)), [1, 2], 1).shape == (None, 2)
    with pytest.raises(ValueError, match="axis=2"):
        ops.take(X, 0, axis=2)


@pytest.mark.parametrize(
    ("indices", "axis"),
    [
        ([[3, 0], [-1, 1], [2, 2]], 1),
        ([[1, 2, 0, -3]], 0),
        ([[2], [0], [1]], -1),
        ([[1, 0]], 1),
        ([5, -1], None),
    ],
)
def test_take_along_axis(indices, axis):
    result = ops.take_along_axis(X, indices, axis)
    expected = np.take_along_axis(X, np.array(indices), axis)
    np.testing.assert_array_equal(result, expected)


def test_take_along_axis_of_symbols():
    x, indices = KerasTensor((None, 4)), KerasTensor((None, 2), "int32")
    assert ops.take_along_axis(x, indices, 1).shape == (None, 2)
    with pytest.raises(ValueError, match="as many axes"):
        ops.take_along_axis(X, [1], 1)


def test_get_item():
    key = (slice(1, None), None, ..., -1)
    np.testing.assert_array_equal(ops.get_item(X, key), X[key])


@pytest.mark.parametrize(
    "key",
    [
        [2, 0, -1],
        (slice(None), [1, 1]),
        (slice(1, None), None, np.array([[0, -1]])),
        (..., [3, 0]),
        (None, ..., [3, 0], None),
        ([0, 2], slice(None, None, 2)),
        [True, False, True],
        (slice(None), np.array([True, False, False, True])),
        np.eye(3, 4, dtype="bool"),
        (None, ..., np.eye(3, 4, dtype="bool")),
    ],
)
def test_get_item_by_lists(key):
    np.testing.assert_array_equal(ops.get_item(X, key), X[key])


def test_get_item_by_tensors_of_symbols():
    x, places = KerasTensor((None, 4)), KerasTensor((3,), "int32")
    assert ops.get_item(x, (slice(None), places)).shape == (None, 3)
    assert ops.get_item(x, places).shape == (3, 4)


def test_nonzero():
    x = np.array([[0, 3], [1, 0]])
    for found, expected in zip(ops.nonzero(x), np.nonzero(x), strict=True):
        assert found.dtype == "int32"
        np.testing.assert_array_equal(found, expected)
    with pytest.raises(ValueError, match="one axis at least"):
        ops.nonzero(3)


def test_unravel_index():
    found = ops.unravel_index([[5, 0], [-1, 7]], (2, 4))
    expected = np.unravel_index([[5, 0], [7, 7]], (2, 4))
    for index, right in zip(found, expected, strict=True):
        np.testing.assert_array_equal(index, right)


def test_a_place_that_is_not_there_has_no_element():
    with pytest.raises(IndexError, match=r"key=5, x.shape=\(3,\)"):
        ops.get_item([1, 2, 3], 5)


@pytest.mark.parametrize("shape", [(2, -3), 6, (2, 1.5)])
def test_a_shape_to_unravel_is_a_tuple_of_integers(shape):
    with pytest.raises(ValueError, match="`shape` must be a tuple.*shape="):
        ops.unravel_index([1], shape)


def test_what_lies_in_a_flat_tensor_has_an_integer_for_its_place():
    with pytest.raises(TypeError, match="`indices` must be integers.*float32"):
        ops.unravel_index([1.5], (2, 3))
    with pytest.raises(ValueError, match=r"hold elements.*shape=\(0, 3\)"):
        ops.unravel_index([0], (0, 3))
