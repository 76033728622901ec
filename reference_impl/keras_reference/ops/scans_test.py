import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops

X = np.arange(1, 5)


@pytest.mark.parametrize("reverse", [False, True])
def test_scan(reverse):
    carry, outputs = ops.scan(
        lambda c, x: (c + x, (c, c * x)), np.int64(0), X, reverse=reverse
    )
    assert carry.numpy() == 10
    expected = [10 - s for s in (10, 9, 7, 4)] if not reverse else [9, 7, 4, 0]
    assert outputs[0].numpy().tolist() == expected
    np.testing.assert_array_equal(outputs[1], np.array(expected) * X)


def test_scan_without_a_sequence():
    carry, outputs = ops.scan(lambda c, _: (c + 1, c), 0, length=3)
    assert int(carry) == 3 and outputs.numpy().tolist() == [0, 1, 2]


def test_scan_in_a_graph_has_a_gradient():
    @tf.function(autograph=False)
    def gradient(x):
        with tf.GradientTape() as tape:
            tape.watch(x)
            product = ops.scan(lambda c, e: (c * e, c), 1.0, x)[0]
        return tape.gradient(product, x)

    x = tf.constant([2.0, 3.0, 4.0])
    assert gradient(x).numpy().tolist() == [12, 8, 6]


def test_scan_refuses():
    with pytest.raises(TypeError, match="must be callable"):
        ops.scan(1, 0, X)
    with pytest.raises(ValueError, match="must be given"):
        ops.scan(lambda c, x: (c, x), 0)
    with pytest.raises(ValueError, match="length=3"):
        ops.scan(lambda c, x: (c, x), 0, X, length=3)


@pytest.mark.parametrize("length", [1, 2, 5, 8])
@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("axis", [0, 1])
def test_associative_scan(length, reverse, axis):
    x = np.random.default_rng(0).integers(1, 4, (length, 3))
    x = x if axis == 0 else x.T
    result = ops.associative_scan(tf.add, x, reverse, axis)
    expected = (
        np.cumsum(np.flip(x, axis), axis) if reverse else np.cumsum(x, axis)
    )
    expected = np.flip(expected, axis) if reverse else expected
    np.testing.assert_array_equal(result, expected)


def test_associative_scan_of_pairs():
    def compose(first, then):
        return first[0] * then[0], first[1] * then[0] + then[1]

    slope, offset = ops.associative_scan(
        compose, (np.array([2, 3, 4]), np.ones(3, int))
    )
    assert slope.numpy().tolist() == [2, 6, 24]
    assert offset.numpy().tolist() == [1, 4, 17]


def test_associative_scan_refuses():
    with pytest.raises(TypeError, match="must be callable"):
        ops.associative_scan(1, X)


@pytest.mark.parametrize("reverse", [False, True])
def test_associative_scan_of_any_length(reverse):
    @tf.function(input_signature=[tf.TensorSpec((None,))], autograph=False)
    def scan(x):
        return ops.associative_scan(tf.add, x, reverse=reverse)

    for x in (X, X[:1], X[:0]):
        expected = np.cumsum(x[::-1])[::-1] if reverse else np.cumsum(x)
        assert scan(x.astype("float32")).numpy().tolist() == expected.tolist()
