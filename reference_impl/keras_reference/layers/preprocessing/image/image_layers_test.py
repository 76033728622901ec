import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import (
    CenterCrop,
    Input,
    RandomBrightness,
    RandomContrast,
    RandomCrop,
    RandomFlip,
    RandomRotation,
    RandomTranslation,
    RandomZoom,
    Resizing,
)

IMAGE = np.arange(6, dtype="float32").reshape((2, 3, 1))


def rows(outputs):
    return outputs.numpy()[..., 0].round(3).tolist()


def test_the_middle_is_cut_out():
    assert rows(CenterCrop(2, 1)(IMAGE)) == [[1], [4]]
    # Too low: the middle column, twice as high.
    assert rows(CenterCrop(4, 2)(IMAGE)) == [[1, 1], [1.75, 1.75]] + [
        [3.25, 3.25],
        [4, 4],
    ]


def test_images_get_another_size():
    assert rows(Resizing(1, 3)(IMAGE)) == [[1.5, 2.5, 3.5]]
    assert rows(Resizing(2, 1, interpolation="nearest")(IMAGE)) == [[1], [4]]


def test_proportions_may_be_kept():
    wide = np.arange(8, dtype="float32").reshape((2, 4, 1))
    assert rows(Resizing(1, 1, crop_to_aspect_ratio=True)(wide)) == [[3.5]]
    padded = Resizing(4, 4, pad_to_aspect_ratio=True, fill_value=9)(wide)
    assert rows(padded) == [[9] * 4, [0, 1, 2, 3], [4, 5, 6, 7], [9] * 4]


def test_integers_stay_integers_when_resized():
    outputs = Resizing(1, 3)(IMAGE.astype("uint8"))
    assert outputs.dtype == "uint8"
    # Halves go to the even neighbour.
    assert outputs.numpy().ravel().tolist() == [2, 2, 4]
    layer = Resizing(1, 3)
    assert layer(Input((2, 3, 1), dtype="uint8")).dtype == "uint8"
    assert layer(Input((2, 3, 1))).shape == (None, 1, 3, 1)


def test_sizes_need_not_be_known():
    @tf.function(input_signature=[tf.TensorSpec((None, None, None, 1))])
    def run(images):
        return (
            Resizing(4, 4, crop_to_aspect_ratio=True)(images),
            Resizing(4, 4, pad_to_aspect_ratio=True)(images),
            CenterCrop(1, 2)(images),
            CenterCrop(4, 4)(images),
        )

    for outputs, size in zip(run(IMAGE[None]), [4, 4, 2, 4], strict=True):
        assert outputs.shape[2] == size


# With both bounds alike nothing is left to chance.
@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (RandomRotation((0.5, 0.5)), [[5, 4, 3], [2, 1, 0]]),
        (RandomZoom((0.0, 0.0), (-0.5, -0.5)), [[0.5, 1, 1.5], [3.5, 4, 4.5]]),
        (
            RandomTranslation((0.5, 0.5), 0.0, fill_mode="constant"),
            [[0, 0, 0], [0, 1, 2]],
        ),
        (
            RandomTranslation(0.0, (1 / 3, 1 / 3), "constant", fill_value=7.0),
            [[7, 0, 1], [7, 3, 4]],
        ),
        (RandomContrast((0, 0)), [[0, 1, 2], [3, 4, 5]]),
        (RandomBrightness((0.5, 0.5), (0, 6)), [[3, 4, 5], [6, 6, 6]]),
    ],
)
def test_images_are_changed_while_training_only(layer, expected):
    assert rows(layer(IMAGE, training=True)) == expected
    assert rows(layer(IMAGE)) == expected
    assert rows(layer(IMAGE, training=False)) == [[0, 1, 2], [3, 4, 5]]
    first = type(layer).from_config(
        {**layer.get_config(), "data_format": "channels_first"}
    )
    turned = np.moveaxis(IMAGE, -1, 0)[None]
    assert first(turned).numpy()[0, 0].round(3).tolist() == expected


def test_contrast_is_around_the_mean_of_each_channel():
    image = np.array([[[0.2, 5.0], [0.6, 5.0]]], "float32")
    layer = RandomContrast((0.0, 1.0), value_range=(0, 9), seed=3)
    outputs = layer(image).numpy()[0]
    assert outputs[:, 1].tolist() == [5, 5]
    assert outputs[:, 0].mean() == pytest.approx(0.4)
    assert 0.4 <= outputs[1, 0] - outputs[0, 0] <= 0.8


def test_each_image_is_mirrored_by_its_own_chance():
    images = np.repeat(IMAGE[None], 400, axis=0)
    flipped = RandomFlip(seed=1)(images).numpy()[..., 0]
    corners, counts = np.unique(flipped[:, 0, 0], return_counts=True)
    # Neither, one, the other, both: a quarter each.
    assert corners.tolist() == [0, 2, 3, 5]
    assert min(counts) > 70
    assert (
        (RandomFlip("vertical", seed=1)(images)[:, 0, 0, 0] % 3 == 0)
        .numpy()
        .all()
    )


def test_each_image_is_changed_by_its_own_chance():
    image = np.arange(35, dtype="float32").reshape((5, 7, 1)) ** 1.5 + 20
    images = np.repeat(image[None], 3, axis=0)
    for layer in (
        RandomRotation(0.5, seed=1),
        RandomZoom(0.5, seed=1),
        RandomTranslation(0.5, 0.5, seed=1),
        RandomContrast(0.9, seed=1),
        RandomBrightness(0.2, seed=1),
    ):
        outputs = layer(images).numpy()
        assert len(np.unique(outputs[:, 1, 2, 0])) == 3
        again = type(layer).from_config(layer.get_config())
        np.testing.assert_array_equal(again(images), outputs)
        assert not np.array_equal(layer(images), outputs)


def test_a_part_is_cut_out_at_a_random_place():
    layer = RandomCrop(1, 2, seed=1)
    corners = {layer(IMAGE).numpy()[0, 0, 0].item() for _ in range(40)}
    assert corners == {0, 1, 3, 4}
    # Outside of training: the middle, which is 2 rows high and 3 wide.
    assert layer(IMAGE, training=False).shape == (1, 2, 1)
    assert rows(RandomCrop(4, 2)(IMAGE)) == rows(CenterCrop(4, 2)(IMAGE))
    assert layer(Input((None, None, 1))).shape == (None, 1, 2, 1)


def test_layers_work_in_a_dataset_and_in_a_model():
    layer = RandomRotation(0.1, seed=1)
    dataset = tf.data.Dataset.from_tensor_slices(np.repeat(IMAGE[None], 4, 0))
    batch = next(iter(dataset.batch(2).map(layer)))
    assert batch.shape == (2, 2, 3, 1)
    model = keras.Sequential([Input((2, 3, 1)), RandomFlip("horizontal")])
    assert model.predict(IMAGE[None], verbose=0).tolist() == [IMAGE.tolist()]
    model = keras.Sequential([Input((2, 3, 1)), RandomCrop(1, 2)])
    assert model.output_shape == (None, 1, 2, 1)


def test_labels_stay_beside_their_images():
    outputs = Resizing(1, 3)({"images": IMAGE, "labels": np.array([1])})
    assert rows(outputs["images"]) == [[1.5, 2.5, 3.5]]
    assert outputs["labels"].numpy().tolist() == [1]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Resizing(0, 1), "height=0"),
        (lambda: Resizing(1, 1, "psychic"), "interpolation='psychic'"),
        (lambda: Resizing(1, 1, fill_mode="wrap"), "fill_mode='wrap'"),
        (
            lambda: Resizing(
                1, 1, crop_to_aspect_ratio=True, pad_to_aspect_ratio=True
            ),
            "must not both be true",
        ),
        (lambda: CenterCrop(1, 0), "width=0"),
        (lambda: RandomCrop(1, -1), "width=-1"),
        (lambda: RandomFlip("diagonal"), "mode='diagonal'"),
        (lambda: RandomRotation("much"), "factor='much'"),
        (lambda: RandomRotation(0.1, "magic"), "fill_mode='magic'"),
        (lambda: RandomRotation(0.1, "wrap", "area"), "interpolation='area'"),
        (lambda: RandomZoom(1.5), "height_factor=1.5"),
        (lambda: RandomZoom(0.5, (0, 2)), r"width_factor=\(0, 2\)"),
        (lambda: RandomTranslation(0, 2), "width_factor=2"),
        (lambda: RandomContrast(-0.5), "factor=-0.5"),
        (lambda: RandomContrast((0, 1, 2)), r"factor=\(0, 1, 2\)"),
        (lambda: RandomContrast(0.5, (1, 0)), r"value_range=\(1, 0\)"),
        (lambda: RandomBrightness((0, 2)), r"factor=\(0, 2\)"),
        (lambda: Resizing(1, 1)(tf.zeros((2, 2))), r"shape=\(2, 2\)"),
        (lambda: Resizing(1, 1)({"image": IMAGE}), r"Received: \['image'\]"),
        (
            lambda: RandomFlip()({"images": IMAGE, "bounding_boxes": IMAGE}),
            "not supported",
        ),
    ],
)
def test_what_cannot_be_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize(
    "layer",
    [
        CenterCrop(1, 2, name="middle"),
        Resizing(1, 2, "area", antialias=True),
        RandomCrop(1, 2, seed=3),
        RandomFlip("vertical"),
        RandomZoom(0.5, (-0.1, 0.2), "wrap", "nearest", 3, 1.0),
        RandomContrast(0.5, (0, 1)),
    ],
)
def test_the_config_makes_an_equal_layer(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
