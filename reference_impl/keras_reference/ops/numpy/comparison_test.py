import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([1.0, 2.0, 3.0, np.nan], "float32")


@pytest.mark.parametrize(
    "name",
    [
        *("equal", "not_equal", "less", "less_equal", "greater"),
        "greater_equal",
    ],
)
def test_comparisons(name):
    function, expected = getattr(ops, name), getattr(np, name)
    np.testing.assert_array_equal(function(X, 2), expected(X, 2))
    np.testing.assert_array_equal(
        function([1, 2, 3, 4], X), expected([1, 2, 3, 4], X)
    )


def test_isclose_at_the_edges():
    x = np.array([1.0, 1.0, np.inf, np.inf, np.nan, 1.0])
    y = np.array([1.00001, 1.1, np.inf, -np.inf, np.nan, np.inf])
    for equal_nan in (False, True):
        np.testing.assert_array_equal(
            ops.isclose(x, y, equal_nan=equal_nan),
            np.isclose(x, y, equal_nan=equal_nan),
        )
    assert ops.isclose([1.0], [1.5], rtol=0, atol=0.5).numpy()[0]
    assert not ops.allclose(x, y)
    assert ops.allclose(x[:1], y[:1])


@pytest.mark.parametrize("invert", [False, True])
def test_isin(invert):
    x, among = [[1, 2], [3, 4]], [[4, 1]]
    np.testing.assert_array_equal(
        ops.isin(x, among, invert=invert), np.isin(x, among, invert=invert)
    )


@pytest.mark.parametrize(
    "name", ["isnan", "isfinite", "isinf", "isposinf", "isneginf"]
)
def test_what_is_no_finite_number(name):
    x = np.array([1, np.nan, np.inf, -np.inf], "float32")
    np.testing.assert_array_equal(getattr(ops, name)(x), getattr(np, name)(x))
    result = getattr(ops, name)(tf.constant([True, False]))
    assert result.numpy().tolist() == [name == "isfinite"] * 2


def test_isclose_beside_a_length_that_is_not_known():
    x, y = KerasTensor((None, 3)), KerasTensor((2, 3))
    assert ops.isclose(x, y).shape == (2, 3)


def test_a_variable_as_a_tolerance():
    assert ops.allclose([1.0], [2.0], atol=tf.Variable(3.0))


@pytest.mark.parametrize("name", ["isnan", "isinf", "isfinite"])
def test_text_is_neither_finite_nor_not(name):
    with pytest.raises(TypeError, match="`x` must be numbers.*x='two'"):
        getattr(ops, name)("two")
