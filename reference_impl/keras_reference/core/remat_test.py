import numpy as np
import tensorflow as tf

import keras_reference as keras
from keras_reference import remat


def test_the_function_runs_again_for_the_gradient():
    runs = []

    @remat
    def square(x, factor=1.0):
        runs.append(factor)
        return factor * x * x

    x, factor = tf.constant(3.0), tf.constant(2.0)
    with tf.GradientTape() as tape:
        tape.watch([x, factor])
        y = square(x, factor=factor)
    assert len(runs) == 1
    found = tape.gradient(y, [x, factor])
    assert [g.numpy() for g in found] == [12.0, 9.0]
    assert len(runs) == 2


def test_random_numbers_and_state_are_those_of_the_first_run():
    noise = keras.layers.Dropout(0.5)
    count = keras.Variable(0)

    @remat
    def noisy(x):
        count.assign_add(1)
        return noise(x, training=True) * keras.random.normal((99,))

    x = tf.ones(99)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = noisy(x)
    np.testing.assert_array_equal(tape.gradient(y, x), y)
    assert count.numpy() == 1


def test_symbolic_tensors_make_a_node():
    inputs = keras.Input((2,))
    model = keras.Model(inputs, remat(lambda x: x * 3)(inputs))
    assert model(tf.ones((1, 2))).numpy().tolist() == [[3.0, 3.0]]
