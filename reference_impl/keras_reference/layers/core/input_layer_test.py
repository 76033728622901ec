import pytest
import tensorflow as tf

from keras_reference.layers import Input, InputLayer


def test_the_batch_axis_comes_first():
    assert Input((3,)).shape == (None, 3)
    assert Input((3,), batch_size=2).shape == (2, 3)
    assert Input(batch_shape=(4, None)).shape == (4, None)


def test_there_is_nothing_to_call():
    assert InputLayer((3,)).call() is None


def test_dtype_and_name_are_those_given():
    x = Input((3,), dtype="int32", name="tokens")
    assert (x.dtype, x.name) == ("int32", "tokens")


def test_the_config_makes_an_equal_layer():
    layer = InputLayer((3,), dtype="int32", name="tokens")
    copy = InputLayer.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


@pytest.mark.parametrize(
    "arguments", [{}, {"shape": (3,), "batch_shape": (2, 3)}]
)
def test_one_shape_must_be_given(arguments):
    with pytest.raises(ValueError, match="One of `shape` and `batch_shape`"):
        Input(**arguments)


def test_a_number_is_no_shape():
    with pytest.raises(ValueError, match="shape=3"):
        Input(3)


def test_a_batch_size_goes_with_a_shape():
    with pytest.raises(ValueError, match="batch_size=2"):
        Input(batch_shape=(None, 3), batch_size=2)


def test_sparse_inputs_are_refused():
    with pytest.raises(ValueError, match="sparse=True"):
        Input((3,), sparse=True)


def test_a_shape_may_be_one_of_tensorflow():
    assert Input(tf.TensorShape([3, None])).shape == (None, 3, None)


@pytest.mark.parametrize("shape", [("a",), (3.0,), (-1,)])
def test_sizes_are_integers(shape):
    with pytest.raises(ValueError, match="Received: shape=") as error:
        Input(shape)
    assert str(shape) in str(error.value)
