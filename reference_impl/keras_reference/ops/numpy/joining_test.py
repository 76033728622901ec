import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

A, B = np.arange(6).reshape(2, 3), np.arange(6, 12).reshape(2, 3)


@pytest.mark.parametrize("axis", [None, 0, 1, -1])
def test_concatenate(axis):
    result = ops.concatenate([A, B], axis)
    np.testing.assert_array_equal(result, np.concatenate([A, B], axis))
    result = ops.append(A, B, axis)
    np.testing.assert_array_equal(result, np.append(A, B, axis))


@pytest.mark.parametrize("axis", [0, 1, 2, -1])
def test_stack(axis):
    np.testing.assert_array_equal(
        ops.stack([A, B], axis), np.stack([A, B], axis)
    )


@pytest.mark.parametrize("name", ["hstack", "vstack", "dstack"])
@pytest.mark.parametrize("x", [1, [1, 2], A, A[..., None]], ids=str)
def test_stacks_of_all_ranks(name, x):
    result = getattr(ops, name)([x, x])
    np.testing.assert_array_equal(result, getattr(np, name)([x, x]))


def test_types_are_joined_too():
    assert ops.concatenate([[1], [0.5]]).dtype == "float32"
    assert ops.stack([np.int8(1), np.uint8(1)]).dtype == "int16"
    symbols = [KerasTensor((None, 3)), KerasTensor((None, 2))]
    assert ops.concatenate(symbols, axis=1).shape == (None, 5)


@pytest.mark.parametrize("function", [ops.concatenate, ops.stack])
def test_what_does_not_fit(function):
    with pytest.raises(ValueError, match="one tensor at least"):
        function([])
    with pytest.raises(ValueError, match="same number of axes"):
        function([A, [1]])
    with pytest.raises(ValueError, match="axis=7"):
        function([A, B], axis=7)


@pytest.mark.parametrize("axis", [0, -1])
@pytest.mark.parametrize("name", ["concatenate", "stack"])
def test_tensors_whose_rank_is_not_known(name, axis):
    traced = tf.function(
        lambda x: getattr(ops, name)([x, A], axis=axis),
        input_signature=[tf.TensorSpec(None, "int64")],
    )
    np.testing.assert_array_equal(traced(A), getattr(np, name)([A, A], axis))


def test_lengths_beside_the_axis_are_the_same():
    shapes = r"xs.*shapes=\[\(2, 3\), \(2, 2\)\], axis=0"
    with pytest.raises(ValueError, match=shapes):
        ops.concatenate([tf.zeros((2, 3)), tf.zeros((2, 2))])
