import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


def test_cast():
    assert ops.cast([1.7], "int32").numpy().tolist() == [1]
    assert ops.cast(KerasTensor((None, 2)), "float16").dtype == "float16"


def test_cast_to_no_type_in_particular():
    assert ops.cast([1, 2], None).dtype == "float32"


def test_convert_to_numpy_makes_what_numpy_makes_of_numbers():
    assert ops.convert_to_numpy(0.1) == np.float64(0.1)
    assert ops.convert_to_numpy([2**40]).tolist() == [2**40]


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


def test_convert_numbers_of_python_as_arrays_are():
    assert ops.convert_to_tensor([2.5], "int32").numpy().tolist() == [2]
    truths = ops.convert_to_tensor([0, 1], dtype="bool")
    assert truths.numpy().tolist() == [False, True]


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


def test_dtype_is_a_string():
    for x in (
        np.zeros(1, "int8"),
        tf.zeros(1, "int8"),
        KerasTensor((), "int8"),
    ):
        assert ops.dtype(x) == "int8"
    assert ops.dtype([1.0]) == "float32"


def test_is_tensor():
    assert ops.is_tensor(tf.Variable(1)) and ops.is_tensor(tf.constant(1))
    assert not ops.is_tensor(np.ones(1))
    assert not ops.is_tensor(KerasTensor((2,)))


def test_saturate_cast():
    x = [300.0, -5.0, 7.9]
    assert ops.saturate_cast(x, "uint8").numpy().tolist() == [255, 0, 7]
    assert ops.saturate_cast([1e10], "float16").numpy() == [65504]


def test_no_gradient_passes_a_stop():
    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * ops.stop_gradient(x)
    assert tape.gradient(y, x).numpy() == 3


def test_a_gradient_of_ones_own():
    @ops.custom_gradient
    def clipped(x):
        return ops.log(x), lambda upstream: upstream * 0.5

    x = tf.constant(9.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = clipped(x)
    assert tape.gradient(y, x).numpy() == 0.5


def test_a_symbolic_tensor_is_converted_to_another_dtype():
    x = KerasTensor((None, 2))
    assert ops.convert_to_tensor(x) is x
    converted = ops.convert_to_tensor(x, dtype="float16")
    assert (converted.shape, converted.dtype) == ((None, 2), "float16")


def test_what_has_no_gradient_of_its_own():
    with pytest.raises(TypeError, match="`f` must be callable. Received: f=3"):
        ops.custom_gradient(3)


@pytest.mark.parametrize("name", ["shape", "dtype", "convert_to_numpy", "ndim"])
def test_lists_of_unequal_lengths_are_no_tensor(name):
    with pytest.raises(ValueError, match=r"equal lengths.*x=\[\[1, 2\], \[3\]"):
        getattr(ops, name)([[1, 2], [3]])


def test_a_symbolic_tensor_has_no_numbers():
    with pytest.raises(ValueError, match="Received: <KerasTensor"):
        ops.convert_to_numpy(KerasTensor((2,)))
