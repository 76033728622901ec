import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import (
    Conv1D,
    Conv1DTranspose,
    Conv2D,
    Conv2DTranspose,
    Conv3D,
    DepthwiseConv1D,
    DepthwiseConv2D,
    Input,
    SeparableConv1D,
    SeparableConv2D,
)


def column(*values):
    """Return a sequence of one channel as a batch."""
    return np.array(values, "float32").reshape((1, -1, 1))


def with_kernel(layer, *kernels):
    layer.build((None, *[None] * layer.rank, np.shape(kernels[0])[-2]))
    biases = [weight.numpy() for weight in layer.weights[len(kernels) :]]
    layer.set_weights([*kernels, *biases])
    return layer


DIFFERENCE = column(-1, 1).reshape((2, 1, 1))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, [3, 5, 7]),
        ({"strides": 2}, [3, 7]),
        ({"dilation_rate": 2}, [8, 12]),
        ({"padding": "same"}, [3, 5, 7, -16]),
        ({"padding": "causal"}, [1, 3, 5, 7]),
        ({"padding": "causal", "dilation_rate": 2}, [1, 4, 8, 12]),
        ({"padding": "causal", "strides": 2}, [1, 5]),
    ],
)
def test_the_kernel_slides_over_a_sequence(arguments, expected):
    layer = with_kernel(Conv1D(1, 2, **arguments), DIFFERENCE)
    inputs = column(1, 4, 9, 16)
    assert layer(inputs).numpy().ravel().tolist() == expected
    assert layer.compute_output_shape((1, 4, 1)) == (1, len(expected), 1)


def test_an_image_has_two_axes():
    kernel = np.array([[1, 10], [100, 1000]], "float32").reshape((2, 2, 1, 1))
    layer = with_kernel(Conv2D(1, 2), kernel)
    image = np.arange(9, dtype="float32").reshape((1, 3, 3, 1))
    # 0 + 10 * 1 + 100 * 3 + 1000 * 4, and so on.
    assert layer(image).numpy().ravel().tolist() == [4310, 5421, 7643, 8754]


def test_the_bias_is_added_before_the_activation():
    layer = Conv2D(2, 1, activation="relu", kernel_initializer="zeros")
    layer.build((None, 2, 2, 1))
    layer.bias.assign([3.0, -3.0])
    outputs = layer(np.ones((1, 2, 2, 1)))
    assert outputs.numpy().reshape((4, 2)).tolist() == [[3.0, 0.0]] * 4


def test_groups_see_their_own_channels():
    layer = Conv1D(2, 1, groups=2, kernel_initializer="ones")
    assert layer(np.array([[[1.0, 10.0]]])).numpy().tolist() == [[[1, 10]]]


def test_volumes_have_groups():
    inputs = np.random.default_rng(0).normal(size=(1, 2, 2, 2, 4))
    layer = Conv3D(4, 2, groups=2)
    outputs = layer(inputs)
    kernel = layer.kernel.numpy()
    for group in (0, 1):
        part = slice(2 * group, 2 * group + 2)
        expected = np.einsum("bxyzc,xyzcf->bf", inputs[..., part], kernel)
        np.testing.assert_allclose(
            outputs[:, 0, 0, 0, part], expected[:, part], atol=1e-5
        )


@pytest.mark.parametrize("kind", [Conv2D, Conv2DTranspose, SeparableConv2D])
def test_channels_may_come_first(kind):
    inputs = np.random.default_rng(0).normal(size=(2, 5, 4, 3))
    last = kind(4, 3, padding="same", bias_initializer="ones")
    outputs = last(inputs)
    first = kind(4, 3, padding="same", data_format="channels_first")
    first.build((2, 3, 5, 4))
    first.set_weights(last.get_weights())
    received = first(np.moveaxis(inputs, -1, 1))
    assert received.shape == first.compute_output_shape((2, 3, 5, 4))
    np.testing.assert_allclose(np.moveaxis(received, 1, -1), outputs, atol=1e-5)


def test_a_transposed_convolution_adds_copies_up():
    kernel = column(1, 2, 3).reshape((3, 1, 1))
    inputs = column(1, 10)
    for arguments, expected in (
        ({}, [1, 12, 23, 30]),
        ({"strides": 2}, [1, 2, 13, 20, 30]),
        ({"strides": 2, "padding": "same"}, [1, 2, 13, 20]),
        ({"strides": 2, "output_padding": 1}, [1, 2, 13, 20, 30, 0]),
        ({"dilation_rate": 2}, [1, 10, 2, 20, 3, 30]),
        ({"dilation_rate": 2, "padding": "same"}, [2, 20]),
    ):
        layer = with_kernel(Conv1DTranspose(1, 3, **arguments), kernel)
        assert layer(inputs).numpy().ravel().tolist() == expected
        shape = layer.compute_output_shape((1, 2, 1))
        assert shape == (1, len(expected), 1)


def test_each_channel_has_kernels_of_its_own():
    kernel = np.array([[[1, 2], [3, 4]]], "float32")
    layer = with_kernel(DepthwiseConv1D(1, depth_multiplier=2), kernel)
    outputs = layer(np.array([[[1.0, 10.0]]]))
    assert outputs.numpy().tolist() == [[[1, 2, 30, 40]]]


@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize("strides", [(2, 2), (1, 2)])
def test_steps_and_gaps_of_one_channel_may_be_combined(strides, padding):
    inputs = np.random.default_rng(0).normal(size=(1, 7, 8, 2))
    layer = DepthwiseConv2D(
        3, strides=strides, dilation_rate=2, padding=padding
    )
    outputs = layer(inputs)
    # The same kernel, its gaps filled with zeros, one channel at a time.
    kernel = np.zeros((5, 5, 2, 1), "float32")
    kernel[::2, ::2] = layer.kernel.numpy()
    for channel in (0, 1):
        part = slice(channel, channel + 1)
        expected = keras.ops.conv(
            inputs[..., part].astype("float32"),
            kernel[:, :, part],
            strides,
            padding,
        )
        np.testing.assert_allclose(outputs[..., part], expected, atol=1e-5)


def test_a_separable_convolution_has_two_steps():
    depthwise = np.ones((2, 2, 1), "float32")
    pointwise = np.array([[[1, 2], [10, 20]]], "float32")
    layer = with_kernel(SeparableConv1D(2, 2), depthwise, pointwise)
    outputs = layer(np.array([[[1.0, 3.0], [2.0, 4.0]]]))
    # The channels become 3 and 7; 3 + 10 * 7, and twice as much.
    assert outputs.numpy().tolist() == [[[73, 146]]]


def test_integers_are_accepted():
    for layer in (Conv1D(1, 1), SeparableConv1D(1, 1)):
        assert layer(np.array([[[1], [2]]])).dtype == "float32"


def test_sizes_that_are_not_known_stay_so():
    assert Conv2D(2, 3)(Input((None, 8, 1))).shape == (None, None, 6, 2)
    layer = Conv2DTranspose(2, 3, strides=2)
    assert layer(Input((None, 8, 1))).shape == (None, None, 17, 2)

    @tf.function(input_signature=[tf.TensorSpec((None, None, None, 1))])
    def run(inputs):
        return layer(inputs)

    assert run(tf.zeros((1, 3, 8, 1))).shape == (1, 7, 17, 2)


def test_weights_of_mixed_precision_are_cast():
    layer = Conv2D(2, 3, dtype="mixed_bfloat16")
    assert layer(np.ones((1, 4, 4, 1), "float32")).dtype == "bfloat16"
    assert layer.kernel.dtype == "float32"


@pytest.mark.parametrize(
    ("layer", "shape", "message"),
    [
        (lambda: Conv2D(3, 2, groups=2), None, "filters=3, groups=2"),
        (lambda: Conv2D(2, 2, groups=2), (1, 4, 4, 3), "channels=3, groups=2"),
        (lambda: Conv2D(2, 5), (1, 4, 4, 3), r"sizes=\(4, 4\)"),
        (lambda: Conv2D(2, 2), (1, 4, 4, None), r"None\) with data_format"),
        (lambda: Conv2D(2, 2), (4, 4, 3), "conv2d.*4 axes"),
        (lambda: Conv1D(0, 2), None, "Received: filters=0"),
        (lambda: Conv1DTranspose(1, 2, groups=1), None, "Received: groups=1"),
        (lambda: DepthwiseConv1D(2, depth_multiplier=0), None, "multiplier=0"),
        (lambda: Conv1D(2, 2, padding="full"), None, "padding='full'"),
        (lambda: Conv2D(2, 2, padding="causal"), None, "padding='causal'"),
    ],
)
def test_what_cannot_be_is_refused(layer, shape, message):
    with pytest.raises(ValueError, match=message):
        layer()(Input(batch_shape=shape))


def test_other_channels_are_refused_once_built():
    layer = Conv1D(1, 1)
    layer.build((None, 3, 2))
    with pytest.raises(ValueError, match=r"size 2 of axis -1"):
        layer(tf.zeros((1, 3, 4)))


@pytest.mark.parametrize(
    "layer",
    [
        Conv2D(4, (2, 3), groups=2, activation="relu", name="first"),
        Conv2DTranspose(4, 3, strides=2, output_padding=1),
        DepthwiseConv2D(3, depth_multiplier=2, depthwise_regularizer="l2"),
        SeparableConv2D(4, 3, pointwise_constraint="non_neg"),
    ],
)
def test_the_config_makes_an_equal_layer(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


def test_a_model_learns_a_filter():
    keras.utils.set_random_seed(0)
    rng = np.random.default_rng(0)
    x = rng.normal(size=(64, 6, 6, 1)).astype("float32")
    y = x[:, 1:, 1:] - x[:, :-1, :-1]
    model = keras.Sequential([Input((6, 6, 1)), Conv2D(1, 2)])
    model.compile(keras.optimizers.Adam(0.1), "mse")
    model.fit(x, y, epochs=30, verbose=0)
    kernel = model.layers[0].kernel.numpy().ravel()
    np.testing.assert_allclose(kernel, [-1, 0, 0, 1], atol=0.1)
