import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import (
    AdaptiveAveragePooling1D,
    AdaptiveMaxPooling2D,
    AveragePooling1D,
    AveragePooling2D,
    GlobalAveragePooling1D,
    GlobalAveragePooling2D,
    GlobalMaxPooling1D,
    GlobalMaxPooling3D,
    Input,
    Masking,
    MaxPooling1D,
    MaxPooling2D,
    MaxPooling3D,
)


def column(*values):
    """Return a sequence of one channel as a batch."""
    return np.array(values, "float32").reshape((1, -1, 1))


@pytest.mark.parametrize(
    ("arguments", "largest", "mean"),
    [
        ({}, [4, 9], [3, 8]),
        ({"strides": 1}, [4, 7, 9, 9], [3, 5.5, 8, 6.5]),
        # The last window holds one number only.
        ({"padding": "same"}, [4, 9, 4], [3, 8, 4]),
        ({"pool_size": 3, "strides": 2}, [7, 9], [13 / 3, 20 / 3]),
    ],
)
def test_windows_are_summarized(arguments, largest, mean):
    inputs = column(2, 4, 7, 9, 4)
    arguments = {"pool_size": 2, **arguments}
    for kind, expected in ((MaxPooling1D, largest), (AveragePooling1D, mean)):
        layer = kind(**arguments)
        outputs = layer(inputs)
        assert outputs.numpy().ravel() == pytest.approx(expected)
        assert layer.compute_output_shape((1, 5, 1)) == outputs.shape


def test_images_have_windows_too():
    image = np.arange(16).reshape((1, 4, 4, 1)).astype("float32")
    assert MaxPooling2D()(image).numpy().ravel().tolist() == [5, 7, 13, 15]
    pooled = AveragePooling2D((1, 4))(image)
    assert pooled.numpy().ravel().tolist() == [1.5, 5.5, 9.5, 13.5]


def test_channels_may_come_first():
    volume = np.random.default_rng(0).normal(size=(2, 3, 4, 4, 6))
    first = MaxPooling3D(2, data_format="channels_first")(volume)
    last = MaxPooling3D(2)(np.moveaxis(volume, 1, -1))
    np.testing.assert_array_equal(np.moveaxis(first, 1, -1), last)


def test_windows_of_a_given_number_may_overlap():
    layer = AdaptiveAveragePooling1D(2)
    # The number in the middle belongs to both.
    assert layer(column(1, 6, 2)).numpy().ravel().tolist() == [3.5, 4.0]
    layer = AdaptiveMaxPooling2D((1, 3))
    image = np.arange(4, dtype="float32").reshape((1, 2, 2, 1))
    assert layer(image).numpy().ravel().tolist() == [2, 3, 3]


def test_windows_of_a_given_number_need_no_known_size():
    layer = AdaptiveAveragePooling1D(2)

    @tf.function(input_signature=[tf.TensorSpec((None, None, 1))])
    def run(inputs):
        return layer(inputs)

    assert run(column(1, 6, 2)).numpy().ravel().tolist() == [3.5, 4.0]
    assert layer(Input((None, 3))).shape == (None, 2, 3)


def test_a_channel_becomes_one_number():
    steps = np.array([[[1.0, 5.0], [3.0, 0.0]]])
    assert GlobalAveragePooling1D()(steps).numpy().tolist() == [[2.0, 2.5]]
    assert GlobalMaxPooling1D()(steps).numpy().tolist() == [[3.0, 5.0]]
    layer = GlobalAveragePooling2D("channels_first", keepdims=True)
    assert layer(tf.zeros((2, 3, 4, 5))).shape == (2, 3, 1, 1)
    assert layer.compute_output_shape((None, 3, 4, 5)) == (None, 3, 1, 1)
    assert GlobalMaxPooling3D().compute_output_shape((2, 3, 4, 5, 6)) == (2, 6)


def test_masked_steps_are_not_in_the_mean():
    steps = column(1, 3, 0)
    layer = GlobalAveragePooling1D()
    assert layer(Masking()(steps)).numpy().tolist() == [[2.0]]
    mask = np.array([[False, True, True]])
    assert layer(steps, mask=mask).numpy().tolist() == [[1.5]]
    first = GlobalAveragePooling1D("channels_first", keepdims=True)
    outputs = first(steps.reshape((1, 1, 3)), mask=mask)
    assert outputs.numpy().tolist() == [[[1.5]]]


def test_a_mask_ends_here():
    outputs = GlobalAveragePooling1D()(Masking()(column(1, 3, 0)))
    assert getattr(outputs, "_keras_mask", None) is None


def test_the_largest_integer_is_one_and_their_mean_is_none():
    pixels = np.array([[[1], [2]]], "int32")
    assert MaxPooling1D()(pixels).numpy().tolist() == [[[2]]]
    assert MaxPooling1D()(pixels).dtype == "int32"
    assert MaxPooling1D()(Input((2, 1), dtype="int32")).dtype == "int32"
    for kind in (GlobalAveragePooling1D, lambda: AveragePooling1D(2)):
        assert kind()(pixels).numpy().ravel().tolist() == [1.5]


@pytest.mark.parametrize(
    ("layer", "shape", "message"),
    [
        (lambda: MaxPooling2D(0), None, "pool_size=0"),
        (lambda: MaxPooling2D(2, strides=0), None, "strides=0"),
        (lambda: MaxPooling2D(5), (1, 4, 4, 1), r"window of \(5, 5\)"),
        (lambda: MaxPooling1D(2), (1, 4, 4, 1), "max_pooling1d.*3 axes"),
        (lambda: GlobalMaxPooling1D(keepdims="no"), None, "keepdims=no"),
        (lambda: AdaptiveAveragePooling1D(0), None, "output_size=0"),
    ],
)
def test_what_cannot_be_is_refused(layer, shape, message):
    with pytest.raises(ValueError, match=message):
        layer()(Input(batch_shape=shape))


@pytest.mark.parametrize("output_size", ["two", None, 2.5])
def test_a_number_of_windows_is_an_integer(output_size):
    with pytest.raises(TypeError, match=f"output_size={output_size!r}"):
        AdaptiveAveragePooling1D(output_size)


@pytest.mark.parametrize(
    "layer",
    [
        MaxPooling2D((2, 3), strides=1, padding="same", name="peaks"),
        AdaptiveAveragePooling1D(3, data_format="channels_first"),
        GlobalAveragePooling1D(keepdims=True),
    ],
)
def test_the_config_makes_an_equal_layer(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
