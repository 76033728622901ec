import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import (
    Cropping1D,
    Cropping2D,
    Cropping3D,
    Input,
    Permute,
    RepeatVector,
    Reshape,
    UpSampling1D,
    UpSampling2D,
    UpSampling3D,
    ZeroPadding1D,
    ZeroPadding2D,
    ZeroPadding3D,
)

IMAGE = np.array([[1.0, 2.0], [3.0, 4.0]], "float32").reshape((1, 2, 2, 1))


def rows(outputs):
    return outputs.numpy()[0, ..., 0].tolist()


def test_zeros_surround_the_values():
    assert rows(ZeroPadding1D((1, 2))(IMAGE[0])) == [0, 1, 2, 0, 0]
    padded = ZeroPadding2D(((1, 0), (0, 1)))(IMAGE)
    assert rows(padded) == [[0, 0, 0], [1, 2, 0], [3, 4, 0]]
    layer = ZeroPadding3D((1, 0, 2), data_format="channels_first")
    assert layer(tf.zeros((2, 1, 2, 3, 4))).shape == (2, 1, 4, 3, 8)


def test_borders_are_cut_off():
    steps = tf.reshape(tf.range(5.0), (1, 5, 1))
    assert rows(Cropping1D((1, 2))(steps)) == [1, 2]
    assert rows(Cropping2D(((1, 0), (0, 1)))(IMAGE)) == [[3]]
    assert rows(Cropping2D()(IMAGE)) == [[1, 2], [3, 4]]
    layer = Cropping3D(1, data_format="channels_first")
    assert layer(tf.zeros((2, 1, 3, 4, 5))).shape == (2, 1, 1, 2, 3)


def test_values_are_repeated():
    assert rows(UpSampling1D(2)(IMAGE[0])) == [1, 1, 2, 2]
    assert rows(UpSampling2D((1, 2))(IMAGE)) == [[1, 1, 2, 2], [3, 3, 4, 4]]
    larger = UpSampling3D((2, 1, 1), "channels_first")(
        IMAGE.reshape((1, 1, 2, 1, 2))
    )
    assert larger.shape == (1, 1, 4, 1, 2)
    assert larger.numpy().ravel().tolist() == [1, 2, 1, 2, 3, 4, 3, 4]


def test_between_pixels_values_may_be_interpolated():
    layer = UpSampling2D((1, 2), interpolation="bilinear")
    # A quarter and three quarters of the way, and the ends.
    assert rows(layer(IMAGE)) == [[1, 1.25, 1.75, 2], [3, 3.25, 3.75, 4]]


def test_values_between_whole_numbers_are_rounded():
    layer = UpSampling2D((1, 2), interpolation="bilinear")
    image = tf.constant([0, 3], "uint8", (1, 1, 2, 1))
    # A quarter of the way is 0.75, three quarters are 2.25.
    assert rows(layer(image)) == [[0, 1, 2, 3]]


def test_larger_images_need_no_known_size():
    for interpolation in ("nearest", "bicubic"):
        layer = UpSampling2D(2, interpolation=interpolation)

        @tf.function(input_signature=[tf.TensorSpec((None, None, 2, 1))])
        def run(inputs, layer=layer):
            return layer(inputs)

        assert run(IMAGE).shape == (1, 4, 4, 1)
        assert layer(Input((None, 2, 3))).shape == (None, None, 4, 3)


def test_a_shape_may_leave_one_size_open():
    x = tf.reshape(tf.range(12), (2, 6))
    assert Reshape((3, 2))(x).numpy()[0].tolist() == [[0, 1], [2, 3], [4, 5]]
    assert Reshape((-1, 3))(x).shape == (2, 2, 3)
    assert Reshape((-1, 3))(Input((6,))).shape == (None, 2, 3)
    assert Reshape((-1, 3))(Input((None, 6))).shape == (None, None, 3)
    assert Reshape(())(tf.zeros((2, 1))).shape == (2,)


def test_a_shape_is_known_inside_a_graph_where_it_can_be():
    @tf.function(input_signature=[tf.TensorSpec((None, 6))])
    def run(inputs):
        outputs = Reshape((-1, 3))(inputs)
        assert outputs.shape.as_list() == [None, 2, 3]
        return outputs

    assert run(tf.zeros((4, 6))).shape == (4, 2, 3)


def test_axes_are_counted_from_one():
    x = np.arange(6).reshape((1, 2, 3))
    assert Permute((2, 1))(x).numpy()[0].tolist() == [[0, 3], [1, 4], [2, 5]]
    assert Permute((3, 1, 2))(Input((2, 3, 4))).shape == (None, 4, 2, 3)


def test_a_vector_becomes_a_sequence():
    x = np.array([[1.0, 2.0]])
    assert RepeatVector(2)(x).numpy().tolist() == [[[1, 2], [1, 2]]]
    assert RepeatVector(2)(Input((3,))).shape == (None, 2, 3)


@pytest.mark.parametrize(
    ("layer", "shape", "message"),
    [
        (lambda: ZeroPadding2D(-1), None, "padding=-1"),
        (lambda: Cropping1D((1, 2, 3)), None, r"cropping=\(1, 2, 3\)"),
        (
            lambda: Cropping1D(1, data_format="channels_last"),
            None,
            "`Cropping1D` has no argument `data_format`. Received: "
            "data_format='channels_last'",
        ),
        (lambda: Cropping2D(1), (1, 2, 4, 1), "must leave something"),
        (lambda: UpSampling1D(-2), None, "size=-2"),
        (lambda: UpSampling2D(interpolation="no"), None, "interpolation='no'"),
        (lambda: Reshape((-1, -1)), None, "at most one -1"),
        (lambda: Reshape((2.5,)), None, "must be a tuple of sizes"),
        (lambda: Reshape((4,)), (1, 6), r"target_shape=\(4,\)"),
        (lambda: Permute((1, 3)), None, r"dims=\(1, 3\)"),
        (lambda: RepeatVector(0), None, "n=0"),
        (lambda: RepeatVector(2), (1, 2, 3), "repeat_vector.*2 axes"),
    ],
)
def test_what_cannot_be_is_refused(layer, shape, message):
    with pytest.raises(ValueError, match=message):
        layer()(Input(batch_shape=shape))


@pytest.mark.parametrize(
    "layer",
    [
        ZeroPadding2D(((1, 0), (0, 1)), name="frame"),
        Cropping1D(1),
        Cropping2D(1, data_format="channels_first"),
        UpSampling1D(3),
        UpSampling2D((2, 3), interpolation="bicubic"),
        Reshape((-1, 3)),
        Permute((2, 1)),
        RepeatVector(4),
    ],
)
def test_the_config_makes_an_equal_layer(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
