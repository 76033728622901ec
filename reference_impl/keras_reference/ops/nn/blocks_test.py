import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(32.0).reshape(1, 4, 4, 2)


def test_depth_to_space_and_back():
    deep = ops.space_to_depth(X, 2)
    assert deep.shape == (1, 2, 2, 8)
    assert deep.numpy()[0, 0, 0].tolist() == [0, 1, 2, 3, 8, 9, 10, 11]
    np.testing.assert_array_equal(ops.depth_to_space(deep, 2), X)
    first = X.transpose(0, 3, 1, 2)
    deep = ops.space_to_depth(first, 2, "channels_first")
    assert deep.shape == (1, 8, 2, 2)
    np.testing.assert_array_equal(
        ops.depth_to_space(deep, 2, "channels_first"), first
    )


def test_blocks_of_more_than_one_pixel():
    with pytest.raises(ValueError, match="block_size=1"):
        ops.depth_to_space(X, 1)


def test_blocks_in_the_format_of_the_configuration():
    deep = ops.space_to_depth(X, 2, None)
    np.testing.assert_array_equal(ops.depth_to_space(deep, 2, None), X)


def test_blocks_that_do_not_fit():
    with pytest.raises(ValueError, match="block_size=3"):
        ops.space_to_depth(X, 3)
    with pytest.raises(ValueError, match="channels=2"):
        ops.depth_to_space(X, 2)
    with pytest.raises(ValueError, match="must have four axes"):
        ops.depth_to_space(X[0], 2)
    with pytest.raises(ValueError, match="data_format='first'"):
        ops.space_to_depth(X, 2, "first")


SETTINGS = [
    {},
    {"stride": 2},
    {"padding": 1},
    {"dilation": 2},
    {"padding": (1, 0), "stride": (1, 2), "dilation": (2, 1)},
]


def columns_of(x, size, dilation=1, padding=0, stride=1):
    size, dilation, padding, stride = (
        v if isinstance(v, tuple) else (v, v)
        for v in (size, dilation, padding, stride)
    )
    x = np.pad(x, [(0, 0), (0, 0), *((p, p) for p in padding)])
    reach = [(n - 1) * d + 1 for n, d in zip(size, dilation, strict=True)]
    places = [
        range(0, length - r + 1, s)
        for length, r, s in zip(x.shape[2:], reach, stride, strict=True)
    ]
    columns = [
        x[:, :, i : i + reach[0] : dilation[0], j : j + reach[1] : dilation[1]]
        for i in places[0]
        for j in places[1]
    ]
    return np.stack([c.reshape(len(x), -1) for c in columns], axis=-1)


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
def test_unfold_and_fold(settings):
    x = np.arange(50.0).reshape(1, 2, 5, 5)
    found = ops.unfold(x, (2, 3), **settings)
    np.testing.assert_array_equal(found, columns_of(x, (2, 3), **settings))
    # Folding is the transpose of unfolding: <unfold(x), y> = <x, fold(y)>.
    y = np.random.default_rng(0).normal(size=found.shape)
    folded = ops.fold(y, (5, 5), (2, 3), **settings)
    assert folded.shape == x.shape
    assert np.sum(found * y) == pytest.approx(np.sum(x * folded))


def test_columns_that_do_not_fit():
    with pytest.raises(ValueError, match="must have four axes"):
        ops.unfold(np.zeros((2, 2)), 2)
    with pytest.raises(ValueError, match=r"n \* 4, 4"):
        ops.fold(np.zeros((1, 4, 5)), 3, 2)
    assert ops.unfold(KerasTensor((None, 2, 4, 4)), 2).shape == (None, 8, 9)


@pytest.mark.parametrize("name", ["kernel_size", "dilation", "stride"])
def test_windows_and_their_steps_are_positive(name):
    with pytest.raises(ValueError, match=f"{name}=0"):
        ops.unfold(tf.ones((1, 1, 3, 3)), **{"kernel_size": 2, name: 0})
