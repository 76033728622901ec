import numpy as np
import tensorflow as tf

from keras_reference.core.promote import (
    operands,
    promote,
    promote_all,
    promote_floating,
    to_floating,
)


def test_one_type_stays():
    x, y = tf.constant([1.0]), tf.constant([2.0])
    assert promote(x, y)[0] is x and promote(x, y)[1] is y


def test_python_numbers_take_the_type_of_the_tensor():
    x = tf.constant([1.0], "float64")
    assert promote(x, 0.1)[1].numpy() == 0.1
    assert promote(True, x)[0].dtype == "float64"
    assert promote(np.uint8([1]), 2)[1].dtype == "uint8"


def test_variables_and_lists():
    x, y = promote(tf.Variable([1.0]), [1, 2])
    assert x.dtype == y.dtype == "float32"


def test_all_at_once():
    found = promote_all([1, [2], np.float16(3)])
    assert [x.dtype.name for x in found] == ["float16"] * 3


def test_integers_as_floats():
    assert to_floating(True).dtype == "float32"
    assert to_floating(np.float16(1)).dtype == "float16"
    assert to_floating(1j).dtype == "complex128"
    assert promote_floating(1, 2)[0].dtype == "float32"


def test_numbers_of_the_right_kind_are_left_to_tensorflow():
    x = tf.constant([1.0], "float64")
    assert operands(x, 0.1)[1] == 0.1 and tf.add(*operands(x, 0.1)) == 1.1
    assert operands(tf.constant([1]), 0.5)[0].dtype == "float32"
    assert operands(x, True)[1].dtype == "float64"
    assert operands(2, x)[0].dtype == "float64"
    in_graph = tf.function(lambda x: tf.add(*operands(x, 0.1)))
    assert in_graph(x).numpy() == 1.1
