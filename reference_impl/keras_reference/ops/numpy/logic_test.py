import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[0.0, 1.0, 2.0], [0.0, 0.0, -1.0]], "float32")


@pytest.mark.parametrize("name", ["logical_and", "logical_or", "logical_xor"])
def test_truth_of_two(name):
    x, y = [True, True, False, False], [1, 0, 3, 0]
    np.testing.assert_array_equal(
        getattr(ops, name)(x, y), getattr(np, name)(x, y)
    )


def test_logical_not():
    np.testing.assert_array_equal(ops.logical_not(X), np.logical_not(X))


@pytest.mark.parametrize("name", ["all", "any"])
@pytest.mark.parametrize("axis", [None, 0, -1, (0, 1)])
@pytest.mark.parametrize("keepdims", [False, True])
def test_reductions(name, axis, keepdims):
    result = getattr(ops, name)(X, axis=axis, keepdims=keepdims)
    expected = getattr(np, name)(X, axis=axis, keepdims=keepdims)
    np.testing.assert_array_equal(result, expected)


def test_where():
    result = ops.where([True, False], [1, 2], 0.5)
    assert result.dtype == "float32" and result.numpy().tolist() == [1, 0.5]
    rows, columns = ops.where(X)
    assert rows.numpy().tolist() == [0, 0, 1]
    assert columns.numpy().tolist() == [1, 2, 2]
    symbolic = ops.where(KerasTensor((None, 3), "bool"), 1.0, 0.0)
    assert symbolic.shape == (None, 3)


def test_half_a_choice():
    with pytest.raises(ValueError, match="both be given.*x2=None"):
        ops.where([True], 1)


def test_select_takes_the_first_that_holds():
    x = np.arange(5)
    conditions, choices = [x < 2, x < 4], [x, -x]
    np.testing.assert_array_equal(
        ops.select(conditions, choices, 9), np.select(conditions, choices, 9)
    )
    with pytest.raises(ValueError, match=r"len\(choicelist\)=1"):
        ops.select(conditions, choices[:1])


@pytest.mark.parametrize("function", [ops.all, ops.any])
def test_truths_have_the_axis_that_is_looked_along(function):
    with pytest.raises(ValueError, match="axis=2"):
        function(tf.ones((2, 3)), axis=2)
