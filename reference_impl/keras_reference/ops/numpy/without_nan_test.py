import warnings

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops

X = np.array([[1.0, np.nan, 2.0], [np.nan, 0.5, 5.0]], "float32")


@pytest.mark.parametrize(
    "name",
    ["nansum", "nanprod", "nanmax", "nanmin", "nanmean", "nanvar", "nanstd"],
)
@pytest.mark.parametrize("axis", [None, 0, -1, (0, 1)])
@pytest.mark.parametrize("keepdims", [False, True])
def test_reductions(name, axis, keepdims):
    result = getattr(ops, name)(X, axis=axis, keepdims=keepdims)
    expected = getattr(np, name)(X, axis=axis, keepdims=keepdims)
    np.testing.assert_allclose(result, expected, rtol=1e-6)


@pytest.mark.parametrize("name", ["nancumsum", "nancumprod"])
@pytest.mark.parametrize("axis", [None, 0, 1])
def test_sums_so_far(name, axis):
    result = getattr(ops, name)(X, axis)
    np.testing.assert_allclose(result, getattr(np, name)(X, axis), rtol=1e-6)


@pytest.mark.parametrize("name", ["nanargmax", "nanargmin"])
def test_places(name):
    result = getattr(ops, name)(X, axis=1)
    np.testing.assert_array_equal(result, getattr(np, name)(X, axis=1))
    assert getattr(ops, name)([np.nan, np.nan]).numpy() == -1


@pytest.mark.parametrize("name", ["nanmax", "nanmin", "nanmean", "nanvar"])
def test_where_there_are_no_numbers(name):
    x = np.array([[np.nan, np.nan], [1.0, 2.0]], "float32")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = getattr(np, name)(x, axis=1)
    np.testing.assert_allclose(getattr(ops, name)(x, axis=1), expected)
    assert ops.nansum([np.nan]).numpy() == 0
    assert getattr(ops, name)([1, 3]).numpy() == getattr(np, name)([1, 3])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("nanvar", [-2.0, 0.0, 2.0]), ("nanstd", [-0.5, 0.0, 0.5])],
)
def test_nan_does_not_flow_back(name, expected):
    x = tf.constant([0.0, np.nan, 4.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = getattr(ops, name)(x)
    np.testing.assert_allclose(tape.gradient(y, x), expected)


@pytest.mark.parametrize("name", ["nanvar", "nanstd"])
def test_spread_without_nan_in_a_graph(name):
    x = np.array([1.0, np.nan, 5.0], "float32")
    run = tf.function(getattr(ops, name))
    np.testing.assert_allclose(run(x), getattr(ops, name)(x))


@pytest.mark.parametrize("function", [ops.nanmax, ops.nanmin])
def test_of_nothing_the_extremes_are_nan(function):
    y = function(np.zeros((0, 2), "float32"), axis=0, keepdims=True)
    np.testing.assert_array_equal(y, [[np.nan, np.nan]])
    with pytest.raises(ValueError, match="none to compare"):
        function(np.zeros((0, 2), "int32"), axis=0)
