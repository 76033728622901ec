import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(6).reshape(2, 3)


@pytest.mark.parametrize("repeats", [2, (2,), (2, 1), (2, 1, 3), 0])
def test_tile(repeats):
    np.testing.assert_array_equal(ops.tile(X, repeats), np.tile(X, repeats))


@pytest.mark.parametrize(
    ("repeats", "axis"), [(2, None), (2, 1), ([1, 2], 0), (3, -2), (0, 0)]
)
def test_repeat(repeats, axis):
    result = ops.repeat(X, repeats, axis)
    np.testing.assert_array_equal(result, np.repeat(X, repeats, axis))


@pytest.mark.parametrize("mode", ["constant", "reflect", "symmetric"])
@pytest.mark.parametrize(
    "pad_width", [1, (1, 0), ((1, 1),), ((1, 0), (0, 2)), ((0, 0), (0, 0))]
)
def test_pad(mode, pad_width):
    result = ops.pad(X, pad_width, mode)
    np.testing.assert_array_equal(result, np.pad(X, pad_width, mode))


def test_pad_with_a_number():
    assert ops.pad([1.0], 1, constant_values=9).numpy().tolist() == [9, 1, 9]


def test_pad_refuses():
    with pytest.raises(ValueError, match="mode='edge'"):
        ops.pad(X, 1, "edge")
    with pytest.raises(ValueError, match="constant_values=2"):
        ops.pad(X, 1, "reflect", 2)
    with pytest.raises(ValueError, match="each of the 2 axes"):
        ops.pad(X, ((1, 1), (1, 1), (1, 1)))


def test_of_symbols():
    x = KerasTensor((None, 3))
    assert ops.tile(x, (1, 2)).shape == (None, 6)
    assert ops.repeat(x, 2, axis=1).shape == (None, 6)
    assert ops.pad(x, ((0, 0), (1, 1))).shape == (None, 5)


def test_a_number_is_repeated_along_its_only_axis():
    assert ops.repeat(5, 2, axis=0).numpy().tolist() == [5, 5]
    assert ops.repeat(5, [3], axis=-1).numpy().tolist() == [5, 5, 5]
    with pytest.raises(ValueError, match="axis=1"):
        ops.repeat(5, 2, axis=1)


def test_a_tile_may_be_counted_by_an_integer_of_numpy():
    assert ops.tile([1, 2], np.int64(2)).numpy().tolist() == [1, 2, 1, 2]


@pytest.mark.parametrize("repeats", [-1, (1, -1)])
def test_nothing_is_repeated_less_than_never(repeats):
    with pytest.raises(ValueError, match="repeats=.*-1"):
        ops.tile([[1, 2]], repeats)


@pytest.mark.parametrize("repeats", ["a", -1, [1, 2, 3]])
def test_what_does_not_say_how_often_is_refused(repeats):
    with pytest.raises(ValueError, match="`repeats` must be an integer, or on"):
        ops.repeat([1, 2], repeats, axis=0)


def test_a_mirror_that_is_too_short_is_refused():
    with pytest.raises(ValueError, match="fit the shape where `mode` is 'ref"):
        ops.pad([1, 2], 9, mode="reflect")


@pytest.mark.parametrize("width", [1.5, None])
def test_what_is_no_width_is_refused(width):
    with pytest.raises(TypeError, match="`pad_width` must be an integer"):
        ops.pad([1, 2], width)
