import math

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


def test_error_functions():
    x = [-1.5, 0.0, 0.25, 2.0]
    erf = [math.erf(value) for value in x]
    np.testing.assert_allclose(ops.erf(x), erf, atol=1e-6)
    np.testing.assert_allclose(
        ops.erfc(x), [math.erfc(value) for value in x], rtol=1e-5
    )
    np.testing.assert_allclose(ops.erfinv(np.array(erf)), x, rtol=1e-10)


@pytest.mark.parametrize("axis", [None, 0, (0, 1)])
@pytest.mark.parametrize("keepdims", [False, True])
def test_logsumexp(axis, keepdims):
    x = np.array([[0.5, -1.0], [2.0, 0.25]])
    expected = np.log(np.sum(np.exp(x), axis=axis, keepdims=keepdims))
    np.testing.assert_allclose(ops.logsumexp(x, axis, keepdims), expected)


def test_logsumexp_at_the_edges():
    assert ops.logsumexp([]).numpy() == -np.inf
    assert ops.logsumexp([-np.inf, -np.inf]).numpy() == -np.inf
    assert ops.logsumexp([1000, 0]).numpy() == 1000


def test_cdist():
    x, y = np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([[3.0, 4.0]])
    assert ops.cdist(x, y).numpy().tolist() == [[5], [0]]
    assert ops.cdist(np.ones((2, 3, 4)), np.ones((2, 5, 4))).shape == (2, 3, 5)
    variable = tf.Variable(y)
    with tf.GradientTape() as tape:
        distance = ops.cdist(x[1:], variable)
    assert tape.gradient(distance, variable).numpy().tolist() == [[0, 0]]


def test_cdist_passes_nan_on():
    assert np.isnan(ops.cdist([[np.nan, 0.0]], [[0.0, 0.0]])).all()


def test_views_of_complex_numbers():
    pairs = np.array([[1.0, 2.0], [3.0, -4.0]])
    numbers = ops.view_as_complex(pairs)
    assert numbers.numpy().tolist() == [1 + 2j, 3 - 4j]
    np.testing.assert_array_equal(ops.view_as_real(numbers), pairs)
    with pytest.raises(ValueError, match="two elements"):
        ops.view_as_complex([1.0, 2.0, 3.0])


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_pairs_in_half_precision_become_complex_numbers(dtype):
    y = ops.view_as_complex(tf.constant([[1.0, 2.0]], dtype))
    assert y.dtype == "complex64" and y.numpy().tolist() == [1 + 2j]


def test_symbolic_pairs_may_be_of_unknown_length():
    x = KerasTensor((3, None))
    assert ops.view_as_complex(x).shape == (3,)


@pytest.mark.parametrize("y", [[[1.0, 2.0]], [1.0, 2.0, 3.0], 1.0])
def test_distances_are_those_of_rows_of_one_size(y):
    with pytest.raises(ValueError, match=r"x.shape=\(1, 3\), y.shape="):
        ops.cdist([[1.0, 2.0, 3.0]], y)
