import numpy as np
import pytest

from keras_reference import ops

ALL = {"return_index": True, "return_inverse": True, "return_counts": True}


@pytest.mark.parametrize("dtype", ["int32", "float32", "bool"])
@pytest.mark.parametrize("shape", [(0,), (1,), (6,), (2, 3)])
def test_elements(dtype, shape):
    x = np.array([3, 0, 3, 1, 0, 3]).astype(dtype)
    x = np.resize(x, shape).astype(dtype)
    found = ops.unique(x, **ALL)
    for result, expected in zip(found, np.unique(x, **ALL), strict=True):
        np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_slices(axis):
    x = np.array([[1, 2, 1], [0, 5, 0], [1, 2, 1]])
    found = ops.unique(x, axis=axis, **ALL)
    expected = np.unique(x, axis=axis, **ALL)
    for result, right in zip(found, expected, strict=True):
        np.testing.assert_array_equal(result, right)


def test_in_the_order_of_appearance():
    values, inverse = ops.unique(
        [3, 1, 3, 2], sorted=False, return_inverse=True
    )
    assert values.numpy().tolist() == [3, 1, 2]
    assert inverse.numpy().tolist() == [0, 1, 0, 2]


def test_a_given_size():
    values, counts = ops.unique([3, 1, 3], return_counts=True, size=4)
    assert values.numpy().tolist() == [1, 3, 0, 0]
    assert counts.numpy().tolist() == [1, 2, 0, 0]
    assert ops.unique([3, 1], size=3, fill_value=9).numpy().tolist() == [
        1,
        3,
        9,
    ]
    assert ops.unique([3, 1, 2], size=2).shape == (2,)
