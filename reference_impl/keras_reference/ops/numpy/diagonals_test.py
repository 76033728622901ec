import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(24).reshape(2, 3, 4)


@pytest.mark.parametrize("k", [0, 1, -1, 9, -9])
def test_diag(k):
    np.testing.assert_array_equal(ops.diag(X[0], k), np.diag(X[0], k))
    for k in (0, 2, -1):
        np.testing.assert_array_equal(ops.diag([1, 2], k), np.diag([1, 2], k))
        np.testing.assert_array_equal(ops.diagflat(X, k), np.diagflat(X, k))


@pytest.mark.parametrize("offset", [0, 1, -1, 5])
@pytest.mark.parametrize("axes", [(0, 1), (1, 2), (2, 0), (-1, 1)])
def test_diagonal_and_trace(offset, axes):
    np.testing.assert_array_equal(
        ops.diagonal(X, offset, *axes), np.diagonal(X, offset, *axes)
    )
    np.testing.assert_array_equal(
        ops.trace(X, offset, *axes), np.trace(X, offset, *axes)
    )


@pytest.mark.parametrize("name", ["tril", "triu"])
@pytest.mark.parametrize("k", [0, 1, -2])
def test_triangles(name, k):
    result = getattr(ops, name)(X, k)
    np.testing.assert_array_equal(result, getattr(np, name)(X, k))
    assert getattr(ops, name)(KerasTensor((None, 3))).shape == (None, 3)


def test_a_length_that_is_not_known_stays_unknown():
    x = KerasTensor((None,))
    assert ops.diag(x, k=1).shape == (None, None)
    assert ops.diagflat(x, k=-2).shape == (None, None)


def test_refused():
    with pytest.raises(ValueError, match="one or two axes"):
        ops.diag(X)
    with pytest.raises(ValueError, match="each axis once"):
        ops.diagonal(X, axis1=1, axis2=1)
    with pytest.raises(ValueError, match="two axes at least"):
        ops.tril([1, 2])


@pytest.mark.parametrize("name", ["diag", "diagflat"])
@pytest.mark.parametrize("k", [1.5, "one"])
def test_a_diagonal_lies_a_whole_number_above(name, k):
    with pytest.raises(TypeError, match=f"`k` must be an integer.*k={k!r}"):
        getattr(ops, name)([1, 2], k)


@pytest.mark.parametrize("name", ["tril", "triu"])
def test_a_triangle_ends_a_whole_number_above(name):
    with pytest.raises(TypeError, match="`k` must be an integer.*k='one'"):
        getattr(ops, name)([[1, 2], [3, 4]], k="one")
    with pytest.raises(TypeError, match="`offset` must be an int.*=1.5"):
        ops.diagonal([[1, 2], [3, 4]], offset=1.5)
