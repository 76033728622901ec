import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


def test_cast():
    assert ops.cast([1.7], "int32").numpy().tolist() == [1]
    assert ops.cast(KerasTensor((None, 2)), "float16").dtype == "float16"


def test_convert_to_numpy_gives_a_copy_that_may_change():
    array = ops.convert_to_numpy(tf.constant([1.0, 2.0]))
    array[0] = 5
    assert array.tolist() == [5, 2]
    assert ops.convert_to_numpy(tf.Variable([3])).tolist() == [3]


@pytest.mark.parametrize("x", [[1, 2], np.array([1, 2]), tf.constant([1, 2])])
def test_convert_to_tensor(x):
    y = ops.convert_to_tensor(x, dtype="float32")
    assert y.dtype == "float32" and y.numpy().tolist() == [1, 2]
    assert ops.convert_to_tensor(x).numpy().tolist() == [1, 2]


@pytest.mark.parametrize("kind", ["sparse", "ragged"])
def test_only_dense_tensors(kind):
    with pytest.raises(ValueError, match=f"{kind}=True"):
        ops.convert_to_tensor([1], **{kind: True})


def test_shape_of_what_is_known():
    assert ops.shape(np.zeros((2, 3))) == (2, 3)
    assert ops.shape(KerasTensor((None, 3))) == (None, 3)


def test_shape_of_what_is_not_known_is_a_tensor():
    @tf.function(input_signature=[tf.TensorSpec((None, 3))])
    def rows(x):
        length, width = ops.shape(x)
        assert width == 3
        return length

    assert rows(tf.zeros((5, 3))).numpy() == 5
