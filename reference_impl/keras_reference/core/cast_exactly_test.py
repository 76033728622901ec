import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly


@pytest.mark.parametrize("values", [0.1, [0.1, 0.2], np.array([0.1, 0.2])])
def test_doubles_stay_doubles(values):
    result = cast_exactly(values, "float64")
    np.testing.assert_array_equal(result, np.array(values))


def test_tensors_of_a_graph_are_cast():
    cast = tf.function(lambda x: cast_exactly(x, tf.float16))
    assert cast(tf.constant([1, 2])).dtype == tf.float16
    assert cast_exactly(tf.Variable([1.5]), "int32").numpy().tolist() == [1]


def test_tensors_in_lists_keep_their_gradients():
    x = tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = cast_exactly([x, 2.0], "float32")
    assert y.numpy().tolist() == [3, 2]
    assert tape.gradient(y, x).numpy() == 1


@pytest.mark.parametrize("values", [["a"], tf.constant("a")])
def test_strings_are_refused(values):
    with pytest.raises(ValueError, match="must be numbers. Received: .*a"):
        cast_exactly(values, "float32")
