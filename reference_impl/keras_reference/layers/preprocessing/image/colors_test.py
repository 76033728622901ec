import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import (
    AutoContrast,
    CenterCrop,
    Input,
    MixUp,
    Pipeline,
    RandomBrightness,
    RandomColorDegeneration,
    RandomGrayscale,
    RandomPosterization,
    Resizing,
)

PIXEL = np.array([[[200.0, 100.0, 0.0]]], "float32")


def values(outputs):
    return outputs.numpy().ravel().astype("float64").round(2).tolist()


def test_colors_are_taken_out():
    # 0.2989 * 200 + 0.587 * 100
    assert values(RandomGrayscale(1.0)(PIXEL)) == [118.48] * 3
    assert values(RandomGrayscale(0.0)(PIXEL)) == [200, 100, 0]
    assert values(RandomGrayscale(1.0)(PIXEL, training=False)) == [200, 100, 0]
    layer = RandomColorDegeneration((0.5, 0.5))
    assert values(layer(PIXEL)) == [159.24, 109.24, 59.24]
    # Away from gray, and clipped.
    layer = RandomColorDegeneration((-1.0, -1.0))
    assert values(layer(PIXEL)) == [255, 81.52, 0]
    assert values(RandomGrayscale(1.0)(PIXEL[..., :1])) == [200]


def test_a_share_of_images_loses_its_colors():
    images = np.repeat(PIXEL[None], 400, axis=0)
    grays = RandomGrayscale(0.25, seed=1)(images).numpy()[:, 0, 0, 2] > 0
    assert 70 < grays.sum() < 130


def test_bits_are_taken_away():
    assert values(RandomPosterization((1, 1))(PIXEL)) == [128, 0, 0]
    assert values(RandomPosterization((3, 3))(PIXEL)) == [192, 96, 0]
    assert values(RandomPosterization((8, 8))(PIXEL + 0.5)) == [200, 100, 0]
    layer = RandomPosterization((1, 1), value_range=(0, 1))
    assert values(layer(PIXEL / 255)) == [0.5, 0, 0]
    layer = RandomPosterization(2, seed=1)
    seen = {values(layer(PIXEL))[1] for _ in range(20)}
    assert seen == {0, 64}


def test_the_whole_range_is_used():
    row = np.array([[[10.0, 7.0], [20.0, 7.0], [30.0, 7.0]]])
    outputs = AutoContrast(value_range=(0, 255))(row).numpy()
    assert outputs[0, :, 0].tolist() == [0, 127.5, 255]
    assert outputs[0, :, 1].tolist() == [7, 7, 7]


def test_pairs_are_mixed_with_their_labels():
    images = np.arange(8, dtype="float32").reshape((8, 1, 1, 1))
    data = {"images": images, "labels": np.eye(8, dtype="float32")}
    outputs = MixUp(1.0, seed=1)(data)
    labels = outputs["labels"].numpy()
    np.testing.assert_allclose(labels.sum(axis=1), 1, atol=1e-6)
    np.testing.assert_allclose(
        outputs["images"][:, 0, 0, 0], labels @ np.arange(8), atol=1e-5
    )
    assert not np.array_equal(labels, data["labels"])
    same = MixUp(1.0)(data, training=False)
    np.testing.assert_array_equal(same["labels"], data["labels"])
    shares = MixUp(1.0, seed=1)(np.repeat(images[:2], 500, axis=0))
    # With alpha 1 all shares are as likely: the mean stays.
    assert shares.numpy().mean() == pytest.approx(0.5, abs=0.05)


def test_layers_are_applied_one_after_the_other():
    layers = [CenterCrop(4, 4), Resizing(2, 2), RandomBrightness((0.5, 0.5))]
    pipeline = Pipeline(layers, name="prepare")
    assert values(pipeline(tf.zeros((4, 4, 1)))) == [127.5] * 4
    assert values(pipeline(tf.zeros((4, 4, 1)), training=False)) == [0] * 4
    assert pipeline(Input((6, 6, 3))).shape == (None, 2, 2, 3)
    copy = Pipeline.from_config(pipeline.get_config())
    assert copy.get_config() == pipeline.get_config()
    model = keras.Sequential([Input((4, 4, 1)), pipeline])
    assert model.predict(np.zeros((1, 4, 4, 1)), verbose=0).sum() == 0


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: RandomGrayscale(2.0), "factor=2.0"),
        (lambda: RandomGrayscale()(tf.zeros((1, 1, 2))), r"1, 1, 2\)"),
        (lambda: RandomColorDegeneration(2.0), "factor=2.0"),
        (lambda: RandomPosterization(9), "factor=9"),
        (lambda: RandomPosterization((0, 3)), r"factor=\(0, 3\)"),
        (lambda: AutoContrast(value_range=(1, 1)), r"value_range=\(1, 1\)"),
        (lambda: MixUp(alpha=0), "alpha=0"),
        (lambda: Pipeline([3]), r"layers=\[3\]"),
    ],
)
def test_what_cannot_be_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize(
    "layer",
    [
        RandomGrayscale(0.3, seed=2),
        RandomColorDegeneration(0.3, (0, 1)),
        RandomPosterization((2, 4), name="few"),
        AutoContrast((0, 1)),
        MixUp(0.4),
    ],
)
def test_the_config_makes_an_equal_layer(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
