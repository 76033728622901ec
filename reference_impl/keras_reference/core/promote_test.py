import numpy as np
import tensorflow as tf

from keras_reference.core.promote import (
    comparable,
    held,
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


def test_numbers_beyond_a_type_are_compared_and_become_floats():
    x = tf.constant([44, 255], "uint8")
    compared = [tf.less(*comparable(x, number)) for number in (-1, 300)]
    assert [one.numpy().tolist() for one in compared] == [
        [False] * 2,
        [True] * 2,
    ]
    assert comparable(x, 7)[1].dtype == comparable(7, x)[0].dtype == "uint8"
    assert promote_floating(x, -1)[1].numpy() == -1
    assert promote_floating(300, x)[0].numpy() == 300


def test_the_nearest_number_that_a_type_holds():
    x = tf.constant([1], "int8")
    assert [held(n, x) for n in (-200, -7, 200)] == [-128, -7, 127]
    assert held(200, [1]) == 200 and held(0.5, x) == 0.5
    assert held(10**6, tf.constant([1.0], "float16")) == 10**6
