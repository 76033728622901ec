import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(6.0).reshape(2, 3)


def test_slice():
    np.testing.assert_array_equal(ops.slice(X, [0, 1], [2, 2]), X[:, 1:])
    np.testing.assert_array_equal(ops.slice(X, (1, 0), (-1, 2)), X[1:, :2])
    assert ops.slice(KerasTensor((4, 3)), [0, 0], [2, 3]).shape == (2, 3)


def test_slice_update():
    result = ops.slice_update(X, [0, 1], [[9.0], [8.0]])
    assert result.numpy().tolist() == [[0, 9, 2], [3, 8, 5]]
    assert ops.slice_update(7, [], 9).numpy() == 9


def test_scatter_adds_up():
    assert ops.scatter([[0], [0]], [1.0, 2.0], (2,)).numpy().tolist() == [3, 0]
    rows = ops.scatter([[1]], [[5, 6]], (2, 2))
    assert rows.numpy().tolist() == [[0, 0], [5, 6]]


@pytest.mark.parametrize(
    ("reduction", "expected"),
    [
        (None, [5, 2, 4]),
        ("add", [6, 2, 7]),
        ("max", [5, 2, 4]),
        ("min", [1, 2, 3]),
        ("mul", [5, 2, 12]),
    ],
)
def test_scatter_update(reduction, expected):
    result = ops.scatter_update([1, 2, 3], [[0], [2]], [5, 4], reduction)
    assert result.numpy().tolist() == expected


def test_products_of_repeated_places():
    x = np.full((2, 2), 2.0)
    result = ops.scatter_update(x, [[0, 1], [0, 1]], [3.0, 5.0], "mul")
    assert result.numpy().tolist() == [[2, 30], [2, 2]]
    result = ops.scatter_update(x, [[1]], [[3.0, 5.0]], "mul")
    assert result.numpy().tolist() == [[2, 2], [6, 10]]


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_unstack(axis):
    parts = ops.unstack(X, axis=axis)
    np.testing.assert_array_equal(np.stack(parts, axis), X)


def test_refused():
    with pytest.raises(ValueError, match=r"start_indices=\[0\]"):
        ops.slice(X, [0], [1, 1])
    with pytest.raises(ValueError, match=r"shape=\[1\]"):
        ops.slice(X, [0, 0], [1])
    with pytest.raises(ValueError, match="`updates` must have 2 axes"):
        ops.slice_update(X, [0, 0], [1.0])
    with pytest.raises(ValueError, match="reduction='mean'"):
        ops.scatter_update(X, [[0, 0]], [1.0], "mean")
    with pytest.raises(ValueError, match="num=3"):
        ops.unstack(X, num=3)


def test_a_block_lies_within_the_tensor():
    with pytest.raises(ValueError, match=r"start_indices=\(2,\), shape="):
        ops.slice([1, 2, 3], (2,), (2,))


def test_a_replaced_block_lies_within_the_tensor():
    with pytest.raises(
        ValueError, match=r"start_indices=\(2,\), updates.shape"
    ):
        ops.slice_update([1, 2, 3], (2,), [8, 9])


@pytest.mark.parametrize("values", [[1.0, 2.0], [[1.0]]])
def test_each_place_has_a_value(values):
    with pytest.raises(ValueError, match=r"indices.*shape=\(3,\)"):
        ops.scatter([[1]], values, (3,))
