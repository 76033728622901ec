import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[1.0, 4.0, 2.0], [3.0, 0.5, 5.0]], "float32")


@pytest.mark.parametrize("axes", [0, [1], (0, 1)])
@pytest.mark.parametrize("keepdims", [False, True])
@pytest.mark.parametrize("synchronized", [False, True])
def test_moments(axes, keepdims, synchronized):
    mean, variance = ops.moments(X, axes, keepdims, synchronized)
    axes = tuple(axes) if isinstance(axes, list) else axes
    np.testing.assert_allclose(mean, X.mean(axes, keepdims=keepdims), 1e-6)
    np.testing.assert_allclose(variance, X.var(axes, keepdims=keepdims), 1e-5)


def test_sums_of_sixteen_bits_do_not_overflow():
    mean, variance = ops.moments(np.float16([60000, 60000]), 0)
    assert mean.numpy() == 60000 and variance.numpy() == 0
    assert mean.dtype == "float16"
    x = ops.layer_normalization(np.float16([[300, -300]]))
    assert x.dtype == "float16" and x.numpy().tolist() == [[1, -1]]


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_batch_normalization(axis):
    shape = (-1, 1) if axis == 0 else (1, -1)
    mean, variance, offset, scale = (
        np.arange(1.0, X.shape[axis] + 1, dtype="float32") + k for k in range(4)
    )
    found = ops.batch_normalization(
        X, mean, variance, axis, offset, scale, epsilon=0.5
    )
    mean, variance, offset, scale = (
        v.reshape(shape) for v in (mean, variance, offset, scale)
    )
    expected = (X - mean) / np.sqrt(variance + 0.5) * scale + offset
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6)


def test_means_that_keep_their_axes_and_numbers():
    expected = ops.batch_normalization(X, [1, 2, 3], [4, 4, 4], 1)
    found = ops.batch_normalization(X, [[1, 2, 3]], 4, 1)
    np.testing.assert_array_equal(found, expected)


def test_a_mean_of_another_length():
    with pytest.raises(ValueError, match=r"mean.shape=\(2,\)"):
        ops.batch_normalization(X, [1, 2], [1, 2, 3], 1)


@pytest.mark.parametrize("axis", [-1, 0, (0, 1)])
def test_layer_and_rms_normalization(axis):
    shape = [X.shape[a] for a in (axis if axis == (0, 1) else (axis,))]
    gamma, beta = np.full(shape, 2.0), np.ones(shape)
    mean, variance = X.mean(axis, keepdims=True), X.var(axis, keepdims=True)
    expected = (X - mean) / np.sqrt(variance + 0.25) * 2 + 1
    found = ops.layer_normalization(X, gamma, beta, axis, epsilon=0.25)
    np.testing.assert_allclose(found, expected, rtol=1e-5)
    square = np.mean(X * X, axis, keepdims=True)
    found = ops.rms_normalization(X, gamma, axis, epsilon=0.25)
    np.testing.assert_allclose(found, X / np.sqrt(square + 0.25) * 2, rtol=1e-5)


def test_unknown_arguments_are_refused():
    with pytest.raises(ValueError, match="rms_scaling"):
        ops.layer_normalization(X, rms_scaling=True)


@pytest.mark.parametrize("order", [1, 2, 3])
@pytest.mark.parametrize("axis", [0, -1])
def test_normalize(order, axis):
    length = np.linalg.norm(X, order, axis, keepdims=True)
    found = ops.normalize(X, axis, order)
    np.testing.assert_allclose(found, X / length, rtol=1e-5)


def test_normalize_what_has_no_length():
    assert ops.normalize([[0.0, 0.0]]).numpy().tolist() == [[0, 0]]
    assert ops.normalize([[3.0]], epsilon=6.0).numpy() == [[0.5]]
    with pytest.raises(ValueError, match="order=0"):
        ops.normalize(X, order=0)


def test_of_symbols():
    x = KerasTensor((None, 3), "float16")
    for y in (
        ops.layer_normalization(x),
        ops.normalize(x),
        ops.moments(x, 0)[0],
    ):
        assert y.dtype == "float16" and y.shape[-1] == 3


def test_moments_of_all_replicas():
    strategy = tf.distribute.get_strategy()
    mean, _ = strategy.run(lambda: ops.moments(X, (0, 1), synchronized=True))
    np.testing.assert_allclose(mean, X.mean(), rtol=1e-6)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_moments_keep_infinities(dtype):
    mean, variance = ops.moments(np.array([1.0, -np.inf], dtype), 0)
    np.testing.assert_array_equal([mean, variance], [-np.inf, np.nan])


def test_scales_have_the_lengths_of_the_axes():
    x = np.ones((2, 3), "float32")
    message = r"Received: scale.shape=\(3,\), x.shape=\(2, 3\), axis=\(0,\)"
    with pytest.raises(ValueError, match=message):
        ops.rms_normalization(x, scale=[1.0, 2.0, 3.0], axis=0)
    with pytest.raises(ValueError, match=r"gamma.shape=\(2,\)"):
        ops.layer_normalization(x, gamma=[1.0, 2.0])


def test_symbolic_scales_may_be_of_unknown_length():
    y = ops.rms_normalization(KerasTensor((2, 3)), KerasTensor((None,)))
    assert y.shape == (2, 3)
