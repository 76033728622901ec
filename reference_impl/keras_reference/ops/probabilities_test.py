import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[-1.0, 0.0, 2.0], [3.0, 3.0, 3.0]], "float32")


def test_sigmoid():
    np.testing.assert_allclose(ops.sigmoid(X), 1 / (1 + np.exp(-X)), 1e-6)


@pytest.mark.parametrize("axis", [0, 1, -1, (0, 1), None])
def test_softmax(axis):
    exponentials = np.exp(X)
    expected = exponentials / exponentials.sum(axis=axis, keepdims=True)
    np.testing.assert_allclose(ops.softmax(X, axis=axis), expected, 1e-6)


@pytest.mark.parametrize("axis", [-1, (0, 1)])
def test_softmax_of_large_numbers_is_finite(axis):
    y = ops.softmax([[1e4, 1e4]], axis=axis).numpy()
    assert y.tolist() == [[0.5, 0.5]]


@pytest.mark.parametrize(("x", "axis"), [(1.0, -1), (X, 2), (X, (0, 5))])
def test_softmax_needs_its_axis(x, axis):
    shape = np.shape(x)
    with pytest.raises(ValueError) as raised:
        ops.softmax(x, axis=axis)
    assert f"Received: axis={axis}, x.shape={shape}" in str(raised.value)


def test_softmax_of_unknown_rank_is_left_to_tensorflow():
    @tf.function(input_signature=[tf.TensorSpec(None)])
    def softmax(x):
        return ops.softmax(x, axis=-1)

    assert softmax(tf.zeros((1, 2))).numpy().tolist() == [[0.5, 0.5]]


def test_one_hot():
    y = ops.one_hot([2, 0, -1, 3], 3, dtype="int32").numpy()
    assert y.tolist() == [[0, 0, 1], [1, 0, 0], [0, 0, 0], [0, 0, 0]]
    assert ops.one_hot([1, 0], 3, axis=0).shape == (3, 2)
    assert ops.one_hot([1], 3).dtype == "float32"
    truths = ops.one_hot([2, -1], 3, dtype="bool").numpy()
    assert truths.tolist() == [[False, False, True], [False, False, False]]


def test_one_hot_is_never_sparse():
    with pytest.raises(ValueError, match="Received: sparse=True"):
        ops.one_hot([1], 3, sparse=True)


def test_symbolic_input_gives_symbolic_output():
    y = ops.one_hot(KerasTensor((None, 3), "int32"), 5)
    assert y.shape == (None, 3, 5) and y.dtype == "float32"
    assert ops.softmax(KerasTensor((None, 3))).shape == (None, 3)


@pytest.mark.parametrize("dtype", ["float32", "uint32", "int16", "float16"])
def test_one_hot_takes_class_numbers_of_all_types(dtype):
    y = ops.one_hot(tf.constant([2, 0], dtype), 3)
    assert y.numpy().tolist() == [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
    assert ops.one_hot([1.7], 3).numpy().tolist() == [[0.0, 1.0, 0.0]]
    assert ops.one_hot([True], 2).numpy().tolist() == [[0.0, 1.0]]


def test_one_hot_counts_places_from_the_end():
    assert ops.one_hot([1, 0], 3, axis=-2).shape == (3, 2)
    assert ops.one_hot([1, 0], 3, axis=None).shape == (2, 3)
    with pytest.raises(ValueError, match="axis=2"):
        ops.one_hot([1, 0], 3, axis=2)


def test_there_are_no_less_than_no_classes():
    with pytest.raises(ValueError, match="num_classes=-1"):
        ops.one_hot([0, 1], -1)


@pytest.mark.parametrize("axis", ["rows", 0.5, (0, "rows")])
def test_an_axis_of_softmax_is_a_number(axis):
    with pytest.raises(TypeError, match="`axis` must be integers. Received"):
        ops.softmax([[1.0, 2.0]], axis)
