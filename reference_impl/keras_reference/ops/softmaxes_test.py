import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[0.0, 2.0, 1.5], [-1.0, 0.0, 3.0]])


@pytest.mark.parametrize("axis", [0, 1, -1, (0, 1), (-1, -2), None])
def test_log_softmax(axis):
    total = np.log(np.sum(np.exp(X), axis=axis, keepdims=True))
    np.testing.assert_allclose(ops.log_softmax(X, axis), X - total, 1e-12)


@pytest.mark.parametrize("axis", [0, -1])
def test_sparsemax(axis):
    # 2 and 1.5 share 1 so that they keep their distance; 3 is far ahead.
    expected = np.array([[0, 0.75, 0.25], [0, 0, 1]])
    x, expected = (X, expected) if axis else (X.T, expected.T)
    np.testing.assert_allclose(ops.sparsemax(x, axis), expected, atol=1e-12)


def test_sparsemax_of_equal_numbers_is_even():
    y = ops.sparsemax(tf.ones((2, 4)))
    np.testing.assert_array_equal(y, np.full((2, 4), 0.25))


@pytest.mark.parametrize("compiled", [False, True])
def test_sparsemax_of_nan(compiled):
    run = tf.function(ops.sparsemax, jit_compile=compiled)
    y = run(tf.constant([[np.nan, 2.0, 1.0], [0.0, 3.0, 1.0]]))
    np.testing.assert_array_equal(y, [[np.nan] * 3, [0, 1, 0]])


def test_gradient_of_sparsemax_sums_to_zero_over_the_support():
    x = tf.constant(X[:1])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = ops.sparsemax(x)[0, 1]
    assert tape.gradient(y, x).numpy().tolist() == [[0, 0.5, -0.5]]


@pytest.mark.parametrize("function", [ops.log_softmax, ops.sparsemax])
def test_symbolic_calls_and_axes(function):
    assert function(KerasTensor((None, 3))).shape == (None, 3)
    with pytest.raises(ValueError, match=r"axis=2, x.shape=\(2, 3\)"):
        function(X, axis=2)
