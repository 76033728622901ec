import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import ops

STEPS = np.array([1, 4, 9], "float32").reshape((1, 3, 1))
DIFFERENCE = np.array([-1, 1], "float32").reshape((2, 1, 1))


def test_products_are_summed_at_each_place():
    assert ops.conv(STEPS, DIFFERENCE).numpy().ravel().tolist() == [3, 5]
    strided = ops.conv(STEPS, DIFFERENCE, strides=2, padding="same")
    assert strided.numpy().ravel().tolist() == [3, -9]


def test_a_transposed_convolution_adds_copies():
    outputs = ops.conv_transpose(STEPS, DIFFERENCE, strides=2)
    assert outputs.numpy().ravel().tolist() == [-1, 1, -4, 4, -9, 9]


def test_a_separable_convolution_is_two():
    x = np.random.default_rng(0).normal(size=(1, 4, 4, 2)).astype("float32")
    first = np.ones((2, 2, 2, 1), "float32")
    second = np.ones((1, 1, 2, 3), "float32")
    expected = ops.conv(ops.depthwise_conv(x, first), second)
    received = ops.separable_conv(x, first, second)
    np.testing.assert_allclose(received, expected, atol=1e-6)


def test_symbolic_tensors_get_shapes():
    image = keras.KerasTensor((None, 7, None, 4))
    kernel = keras.KerasTensor((3, 3, 4, 6))
    assert ops.conv(image, kernel).shape == (None, 5, None, 6)
    assert ops.depthwise_conv(image, kernel).shape == (None, 5, None, 24)
    assert ops.max_pool(image, 2).shape == (None, 3, None, 4)
    assert ops.adaptive_max_pool(image, 2).shape == (None, 2, 2, 4)


def image(channels=2):
    return tf.zeros((1, 4, 4, channels))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: ops.conv(STEPS[0], DIFFERENCE), r"inputs.shape=\(3, 1\)"),
        (lambda: ops.conv(STEPS, DIFFERENCE[0]), "as many axes as `inputs`"),
        (lambda: ops.conv(STEPS, DIFFERENCE.astype("float64")), "float64"),
        (lambda: ops.conv(STEPS, DIFFERENCE, padding="full"), "'full'"),
        (lambda: ops.conv(image(3), tf.zeros((2, 2, 2, 1))), "multiple"),
        (lambda: ops.conv(STEPS, DIFFERENCE, 2, dilation_rate=2), "combined"),
        (
            lambda: ops.depthwise_conv(image(), tf.zeros((2, 2, 3, 1))),
            "as many channels",
        ),
        (
            lambda: ops.depthwise_conv(
                tf.zeros((1, 2, 2, 2, 1)), tf.zeros((1, 1, 1, 1, 1))
            ),
            "one or two axes",
        ),
        (
            lambda: ops.conv_transpose(image(), tf.zeros((2, 2, 2, 3))),
            "channels of `inputs` in its last axis",
        ),
        (
            lambda: ops.conv_transpose(STEPS, DIFFERENCE, 2, "same", 0),
            "output_padding=0",
        ),
        (lambda: ops.max_pool(STEPS, 4), r"window of \(4,\)"),
        (lambda: ops.max_pool(STEPS[0], 1), r"inputs.shape=\(3, 1\)"),
        (lambda: ops.average_pool(STEPS, 2, strides=0), "strides=0"),
        (lambda: ops.adaptive_max_pool(STEPS, 0), "output_size=0"),
        (lambda: ops.adaptive_average_pool(STEPS, (1, 2)), "output_size"),
    ],
)
def test_what_cannot_be_is_refused(call, message):
    with pytest.raises(ValueError, match=message):
        call()


def test_means_of_integers():
    pooled = ops.adaptive_average_pool([[[1], [2]]], 1)
    assert pooled.numpy().tolist() == [[[1.5]]]
