import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core import extremes

NAN = float("nan")
MODES = {
    "eager": lambda function: function,
    "graph": tf.function,
    "xla": lambda function: tf.function(function, jit_compile=True),
}


@pytest.fixture(params=MODES)
def run(request):
    return MODES[request.param]


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_nan_of_either_number_comes_out(run, dtype):
    x1 = tf.constant([NAN, 1.0, 1.0, 4.0], dtype)
    x2 = tf.constant([2.0, NAN, 2.0, 3.0], dtype)
    larger = run(extremes.maximum)(x1, x2)
    smaller = run(extremes.minimum)(x1, x2)
    np.testing.assert_array_equal(larger, [NAN, NAN, 2, 4])
    np.testing.assert_array_equal(smaller, [NAN, NAN, 1, 3])
    assert larger.dtype == smaller.dtype == dtype


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_nan_anywhere_along_an_axis_comes_out(run, dtype):
    x = tf.constant([[NAN, 1.0], [2.0, NAN], [3.0, 4.0]], dtype)
    largest = run(lambda x: extremes.reduce_max(x, 1))(x)
    smallest = run(lambda x: extremes.reduce_min(x, 1, keepdims=True))(x)
    np.testing.assert_array_equal(largest, [NAN, NAN, 4])
    np.testing.assert_array_equal(smallest, [[NAN], [NAN], [3]])
    assert largest.dtype == smallest.dtype == dtype


def test_integers(run):
    x = tf.constant([[3, 1], [2, 5]])
    assert run(extremes.reduce_max)(x) == 5
    assert run(extremes.reduce_min)(x) == 1
    assert run(extremes.maximum)(x, tf.constant(3)).numpy().tolist() == [
        [3, 3],
        [3, 5],
    ]
    assert run(extremes.minimum)(x, tf.constant(3)).numpy().tolist() == [
        [3, 1],
        [2, 3],
    ]


def test_the_gradient_goes_to_what_was_chosen(run):
    x = tf.constant([1.0, 5.0, 3.0])

    def gradient(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            total = (
                extremes.reduce_max(x)
                + extremes.maximum(x, tf.constant(3.0))[0]
            )
        return tape.gradient(total, x)

    assert run(gradient)(x).numpy().tolist() == [0, 1, 0]


def test_the_second_may_be_a_number_of_python(run):
    x = tf.constant([NAN, 1.0, 4.0])
    np.testing.assert_array_equal(
        run(lambda x: extremes.maximum(x, 2))(x), [NAN, 2, 4]
    )
    np.testing.assert_array_equal(
        run(lambda x: extremes.minimum(x, 2))(x), [NAN, 1, 2]
    )
