import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(24).reshape(2, 3, 4)


@pytest.mark.parametrize("axes", [None, (2, 0, 1), (-1, 0, 1), [0, 2, 1]])
def test_transpose(axes):
    np.testing.assert_array_equal(ops.transpose(X, axes), np.transpose(X, axes))


@pytest.mark.parametrize("axes", [(0, 1), (0, 0, 1), (0, 1, 5)])
def test_what_is_no_order(axes):
    with pytest.raises(ValueError, match="`axes` must"):
        ops.transpose(X, axes)


@pytest.mark.parametrize(
    ("source", "destination"), [(0, -1), (2, 0), ((0, 1), (-1, 0)), (1, 1)]
)
def test_moveaxis(source, destination):
    np.testing.assert_array_equal(
        ops.moveaxis(X, source, destination),
        np.moveaxis(X, source, destination),
    )


def test_moves_that_do_not_match():
    with pytest.raises(ValueError, match="same length"):
        ops.moveaxis(X, (0, 1), 0)


@pytest.mark.parametrize("axes", [(0, 1), (-1, 0), (2, 2)])
def test_swapaxes(axes):
    np.testing.assert_array_equal(ops.swapaxes(X, *axes), np.swapaxes(X, *axes))


@pytest.mark.parametrize("axis", [None, 0, -1, (0, 2)])
def test_flip(axis):
    np.testing.assert_array_equal(ops.flip(X, axis), np.flip(X, axis))
    np.testing.assert_array_equal(ops.flipud(X), np.flipud(X))
    np.testing.assert_array_equal(ops.fliplr(X), np.fliplr(X))


@pytest.mark.parametrize("k", [-1, 0, 1, 2, 3, 5])
@pytest.mark.parametrize("axes", [(0, 1), (1, 0), (0, 2), (-1, 1)])
def test_rot90(k, axes):
    np.testing.assert_array_equal(ops.rot90(X, k, axes), np.rot90(X, k, axes))


def test_a_plane_has_two_axes():
    with pytest.raises(ValueError, match="must be two axes"):
        ops.rot90(X, axes=(0,))


@pytest.mark.parametrize(
    ("shift", "axis"),
    [(1, None), (-2, 1), ((1, 2), (0, 1)), (1, (0, 2)), (9, -1)],
)
def test_roll(shift, axis):
    np.testing.assert_array_equal(
        ops.roll(X, shift, axis), np.roll(X, shift, axis)
    )


def test_of_symbols():
    x = KerasTensor((None, 3, 4))
    assert ops.transpose(x, (0, 2, 1)).shape == (None, 4, 3)
    assert ops.moveaxis(x, 1, -1).shape == (None, 4, 3)
    assert ops.roll(x, 1).shape == (None, 3, 4)


def test_a_turn_is_by_whole_quarters():
    with pytest.raises(TypeError, match="`k` must be an integer. .*k=0.5"):
        ops.rot90([[1, 2], [3, 4]], k=0.5)
