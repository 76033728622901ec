import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.core.halves import in_single, single


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_halves_are_computed_in_single_precision_and_come_back(dtype):
    types = []

    def double(x, times):
        types.append(x.dtype.name)
        return x * times

    y = in_single(double, tf.ones(2, dtype), times=2)
    assert (y.dtype.name, types) == (dtype, ["float32"])


@pytest.mark.parametrize("dtype", ["float32", "float64", "int16", "complex64"])
def test_other_types_are_left_alone(dtype):
    x = tf.ones(2, dtype)
    assert single(x) is x
    assert in_single(tf.identity, x).dtype.name == dtype


def test_gradients_of_halves_are_halves():
    x = tf.constant([300.0, 400.0], "float16")
    with tf.GradientTape() as tape:
        tape.watch(x)
        length = keras.ops.norm(x)
    gradient = tape.gradient(length, x)
    assert gradient.dtype == "float16"
    np.testing.assert_allclose(gradient, [0.6, 0.8], rtol=1e-3)


def test_a_symbolic_mean_of_halves_is_a_half():
    x = keras.KerasTensor((None, 3), "bfloat16")
    assert keras.ops.mean(x, axis=1).dtype == "bfloat16"
