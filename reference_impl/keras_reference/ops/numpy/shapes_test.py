import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.arange(6).reshape(1, 2, 3, 1)


@pytest.mark.parametrize("shape", [6, -1, (3, -1), (2, 3), (1, 6, 1)])
def test_reshape(shape):
    np.testing.assert_array_equal(ops.reshape(X, shape), X.reshape(shape))


def test_reshape_of_an_unknown_batch():
    x = KerasTensor((None, 4))
    assert ops.reshape(x, (-1, 2, 2)).shape == (None, 2, 2)
    assert ops.reshape(x, (None, 2, 2)).shape == (None, 2, 2)
    assert ops.ravel(x).shape == (None,)


@pytest.mark.parametrize("axis", [None, 0, -1, (0, 3), (0, -1)])
def test_squeeze(axis):
    np.testing.assert_array_equal(ops.squeeze(X, axis), np.squeeze(X, axis))


@pytest.mark.parametrize("axis", [0, 1, -1, (0, 2), (1, -1)])
def test_expand_dims(axis):
    x = X[0, :, :, 0]
    np.testing.assert_array_equal(
        ops.expand_dims(x, axis), np.expand_dims(x, axis)
    )


def test_axes_that_are_not_there():
    with pytest.raises(ValueError, match="must be of length 1.*axis=1"):
        ops.squeeze(X, 1)
    with pytest.raises(ValueError, match="axis=4"):
        ops.squeeze(X, 4)
    with pytest.raises(ValueError, match="axis=9"):
        ops.expand_dims(X, 9)
    with pytest.raises(ValueError, match="each axis once"):
        ops.squeeze(X, (0, 0))


@pytest.mark.parametrize("shape", [(2, 3), (4, 2, 3), (2, 0)])
def test_broadcast_to(shape):
    x = np.ones((2, 1))
    expected = np.broadcast_to(x, shape)
    np.testing.assert_array_equal(ops.broadcast_to(x, shape), expected)


@pytest.mark.parametrize("shape", [(3, 3), (2,)])
def test_broadcast_to_what_does_not_fit(shape):
    with pytest.raises(ValueError, match="can be repeated to"):
        ops.broadcast_to(np.ones((2, 1)), shape)


def test_counts():
    assert ops.ndim(X) == 4
    assert ops.size(X).numpy() == 6
    assert ops.size(KerasTensor((None, 2))).dtype == "int32"


def test_view():
    x = np.array([[1.0, -2.0]], "float32")
    for dtype in ("int32", "uint8", "float64", "float32"):
        np.testing.assert_array_equal(ops.view(x, dtype), x.view(dtype))
    assert ops.view(x).dtype == "float32"
    with pytest.raises(ValueError, match="dtype=float64"):
        ops.view(x[:, :1], "float64")


def test_what_may_be_of_length_one_is_kept_by_squeeze():
    assert ops.squeeze(KerasTensor((None, 1, 3, 1))).shape == (None, 3)
    unknown = tf.TensorSpec(None, "float32")
    squeeze = tf.function(ops.squeeze, input_signature=[unknown])
    assert squeeze(np.ones((1, 3), "float32")).shape == (3,)


def test_a_symbolic_tensor_has_a_number_of_axes():
    assert ops.ndim(KerasTensor((None, 2, 3))) == 3


def test_view_knows_the_lengths_of_symbolic_tensors():
    x = KerasTensor((None, 0, 4))
    assert ops.view(x, "uint8").shape == (None, 0, 16)
    assert ops.view(x, "int64").shape == (None, 0, 2)


@pytest.mark.parametrize("newshape", [(4,), (4, -1), (-1, -1)])
def test_a_shape_holds_all_elements(newshape):
    with pytest.raises(ValueError, match="newshape=.*4|newshape=.*-1"):
        ops.reshape(tf.ones((2, 3)), newshape)


def test_a_shape_holds_all_elements_when_a_graph_is_made():
    with pytest.raises(ValueError, match=r"newshape=\[4\], x.shape=\(2, 3\)"):
        tf.function(lambda x: ops.reshape(x, (4,)))(tf.ones((2, 3)))
