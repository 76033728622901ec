import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core.order import ascending, largest, places_in_order

NAN, INF = float("nan"), float("inf")
ROW = [3.0, NAN, INF, 1.0, NAN, -2.0, 2.0, -INF]


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32", "float64"])
@pytest.mark.parametrize("compiled", [False, True])
def test_nan_comes_last_in_every_float_and_mode(dtype, compiled):
    function = tf.function(ascending, jit_compile=True)
    found = (function if compiled else ascending)(tf.constant(ROW, dtype), 0)
    expected = [-INF, -2.0, 1.0, 2.0, 3.0, INF, NAN, NAN]
    np.testing.assert_array_equal(found.numpy().astype(float), expected)


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_every_axis_is_ordered_by_itself(axis):
    x = np.random.default_rng(5).normal(size=(3, 4, 5))
    x[x > 0.8] = np.nan
    np.testing.assert_array_equal(
        ascending(tf.constant(x), axis), np.sort(x, axis)
    )
    np.testing.assert_array_equal(
        places_in_order(tf.constant(x), axis),
        np.argsort(x, axis, kind="stable"),
    )


def test_the_largest_are_nan_infinity_and_then_numbers():
    values, places = largest(tf.constant([ROW, ROW[::-1]]), 4, True)
    np.testing.assert_array_equal(values, [[NAN, NAN, INF, 3.0]] * 2)
    assert places.numpy().tolist() == [[1, 4, 2, 0], [3, 6, 5, 7]]


def test_a_gradient_goes_to_where_a_number_came_from():
    x = tf.constant([3.0, NAN, 1.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.reduce_sum(ascending(x, 0)[:2] * tf.constant([10.0, 20.0]))
    assert tape.gradient(y, x).numpy().tolist() == [20.0, 0.0, 10.0]
