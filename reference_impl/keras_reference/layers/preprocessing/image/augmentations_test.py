import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import (
    AugMix,
    ContrastLimitedAdaptiveHistogramEqualization,
    CutMix,
    Equalization,
    Input,
    RandAugment,
    RandomColorJitter,
    RandomElasticTransform,
    RandomErasing,
    RandomGaussianBlur,
    RandomHue,
    RandomInvert,
    RandomPerspective,
    RandomSaturation,
    RandomSharpness,
    RandomShear,
    Solarization,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)

LAYERS = [
    AugMix(num_chains=2, chain_depth=1, factor=(0.1, 0.5), seed=1),
    ContrastLimitedAdaptiveHistogramEqualization((0, 255), 3.0, (2, 3)),
    CutMix(0.5, seed=1),
    Equalization((0, 255), bins=16),
    RandAugment(num_ops=3, factor=0.7, interpolation="nearest", seed=1),
    RandomColorJitter((0, 255), 0.2, (0.1, 0.3), 0.4, 0.1, seed=1),
    RandomElasticTransform(0.5, 0.7, fill_mode="wrap", seed=1),
    RandomErasing(0.5, (0.1, 0.3), fill_value=2, seed=1),
    RandomGaussianBlur(0.5, (3, 5), 0.7, seed=1),
    RandomHue(0.5, seed=1),
    RandomInvert(0.5, seed=1),
    RandomPerspective(0.5, 0.3, "nearest", 1.0, seed=1),
    RandomSaturation(0.7, seed=1),
    RandomSharpness(0.5, seed=1),
    RandomShear(0.5, (0.1, 0.2), fill_mode="nearest", seed=1),
    Solarization(0.1, 0.5, seed=1),
]
BATCH = np.random.default_rng(0).uniform(0, 255, (3, 6, 8, 3)).astype("float32")


def by_name(layer):
    return type(layer).__name__


@pytest.mark.parametrize("layer", LAYERS, ids=by_name)
def test_the_config_makes_an_equal_layer(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    first, second = (
        type(layer).from_config(layer.get_config())(BATCH) for _ in range(2)
    )
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("layer", LAYERS, ids=by_name)
def test_layers_take_images_as_they_come(layer):
    if isinstance(layer, RandomImageLayer):
        np.testing.assert_array_equal(layer(BATCH, training=False), BATCH)
    assert layer(BATCH[0]).shape == (6, 8, 3)
    assert layer(BATCH.astype("uint8")).dtype == "float32"
    assert layer(Input((6, 8, 3))).shape == (None, 6, 8, 3)
    first = type(layer).from_config(
        {**layer.get_config(), "data_format": "channels_first"}
    )
    last = type(layer).from_config(layer.get_config())
    turned = first(BATCH.transpose(0, 3, 1, 2)).numpy()
    np.testing.assert_allclose(
        turned.transpose(0, 2, 3, 1), last(BATCH), atol=1e-3
    )
    half = type(layer)(**{**layer.get_config(), "dtype": "mixed_float16"})
    assert half(BATCH).dtype == "float16"


@pytest.mark.parametrize("layer", LAYERS, ids=by_name)
def test_layers_work_in_a_dataset_and_in_a_saved_model(layer, tmp_path):
    data = tf.data.Dataset.from_tensor_slices((BATCH, [0, 1, 2]))
    data = data.batch(2).map(lambda x, y: (layer(x, training=True), y))
    assert [x.shape.as_list()[1:] for x, _ in data] == [[6, 8, 3]] * 2
    model = keras.Sequential([Input((6, 8, 3)), layer])
    model.save(tmp_path / "model.keras")
    copy = keras.saving.load_model(tmp_path / "model.keras")
    np.testing.assert_allclose(
        copy.predict(BATCH, verbose=0), model.predict(BATCH, verbose=0)
    )


def test_a_rectangle_is_erased():
    images = np.ones((200, 20, 20, 1), "float32")
    layer = RandomErasing((1, 1), (0.25, 0.25), fill_value=0, seed=1)
    erased = 1 - layer(images).numpy()[..., 0]
    rows, columns = erased.any(axis=2).sum(1), erased.any(axis=1).sum(1)
    np.testing.assert_array_equal(rows * columns, erased.sum(axis=(1, 2)))
    assert erased.mean() == pytest.approx(0.25, abs=0.01)
    # From flat to high, and everywhere.
    assert rows.min() <= 7 and rows.max() >= 14
    assert erased.any(axis=0).all()
    np.testing.assert_array_equal(RandomErasing((0, 0))(images), images)
    layer = RandomErasing((1, 1), (1, 1), fill_value=3)
    np.testing.assert_array_equal(layer(images), images * 3)


def test_noise_takes_the_place_of_pixels():
    noise = RandomErasing((1, 1), (1, 1), value_range=(0, 1), seed=1)(
        np.full((20, 20, 20, 3), -1.0)
    ).numpy()
    assert noise.min() == 0 and noise.max() == 1
    assert noise.mean() == pytest.approx(0.5, abs=0.02)


def test_labels_are_mixed_like_areas():
    images = np.ones((4, 9, 9, 1)) * np.arange(4.0).reshape((4, 1, 1, 1))
    data = {"images": images, "labels": np.eye(4, dtype="int32")}
    layer = CutMix(seed=1)
    outputs = layer(data)
    labels = outputs["labels"].numpy()
    np.testing.assert_allclose(
        np.mean(outputs["images"], axis=(1, 2, 3)),
        labels @ np.arange(4),
        atol=1e-5,
    )
    assert np.sum(labels.max(axis=1) < 1) > 0
    same = layer(data, training=False)
    np.testing.assert_array_equal(same["labels"], data["labels"])
    np.testing.assert_array_equal(CutMix((0, 0))(images), images)


def test_images_are_sheared_in_both_directions():
    image = np.arange(4, dtype="float32").reshape((2, 2, 1))
    images = np.repeat(image[None], 60, axis=0)
    layer = RandomShear((1, 1), fill_mode="constant", fill_value=9, seed=1)
    seen = {tuple(np.ravel(x)) for x in layer(images).numpy().round(3)}
    assert seen == {(0, 1, 3, 9), (0, 1, 9, 2)}
    layer = RandomShear(0, (1, 1), fill_mode="constant", fill_value=9, seed=1)
    seen = {tuple(np.ravel(x)) for x in layer(images).numpy().round(3)}
    assert seen == {(0, 3, 2, 9), (0, 9, 2, 1)}


def test_corners_are_moved_inwards():
    images = np.ones((50, 9, 9, 1), "float32")
    seen = RandomPerspective((1, 1), 1.0, seed=1)(images).numpy()
    assert 0.3 < seen.mean() < 0.9
    np.testing.assert_allclose(seen[:, 4, 4, 0], 1, atol=1e-5)
    np.testing.assert_allclose(
        RandomPerspective((1, 1), 0.0)(BATCH), BATCH, atol=1e-2
    )
    np.testing.assert_array_equal(RandomPerspective((0, 0))(BATCH), BATCH)


def test_images_are_bent_a_little():
    columns = np.arange(32.0) * np.ones((4, 32, 1))
    images = columns[..., np.newaxis].astype("float32")
    layer = RandomElasticTransform((1, 1), (0.5, 0.5), seed=1)
    moved = np.abs(layer(images).numpy() - images)
    assert 0.3 < moved.mean() < 3
    still = RandomElasticTransform((1, 1), (0, 0))(images)
    np.testing.assert_allclose(still, images, atol=1e-3)
    np.testing.assert_array_equal(
        RandomElasticTransform((0, 0))(images), images
    )


def test_without_strength_nothing_is_changed():
    np.testing.assert_array_equal(RandAugment(factor=0)(BATCH), BATCH)
    np.testing.assert_array_equal(RandAugment(num_ops=0)(BATCH), BATCH)
    np.testing.assert_array_equal(AugMix(factor=0)(BATCH), BATCH)


def test_changes_are_chosen_anew_each_time():
    layer = RandAugment(num_ops=1, factor=1.0, seed=1)
    results = [layer(BATCH).numpy() for _ in range(30)]
    assert len({x.tobytes() for x in results}) > 10
    for result in results:
        assert result.min() >= -1e-3 and result.max() <= 255.001


def test_mixtures_stay_near_the_image():
    layer = AugMix(alpha=50.0, seed=1)
    # Near to half of the image itself is in the mixture.
    even = np.full((2, 8, 8, 3), 100.0, "float32")
    assert layer(even).numpy().min() > 50 - 10


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: AugMix(alpha=0), "alpha=0"),
        (lambda: AugMix(num_chains=0), "num_chains=0"),
        (lambda: AugMix(chain_depth=0), "chain_depth=0"),
        (lambda: AugMix(factor=2), "factor=2"),
        (lambda: AugMix(interpolation="area"), "interpolation='area'"),
        (lambda: CutMix(2), "factor=2"),
        (lambda: RandAugment(num_ops=-1), "num_ops=-1"),
        (lambda: RandAugment(factor=(0, 2)), r"factor=\(0, 2\)"),
        (lambda: RandomElasticTransform(scale=2), "scale=2"),
        (lambda: RandomElasticTransform(fill_mode="x"), "fill_mode='x'"),
        (lambda: RandomErasing(2), "factor=2"),
        (lambda: RandomErasing(scale=(0, 2)), r"scale=\(0, 2\)"),
        (lambda: RandomPerspective(scale=2), "scale=2"),
        (lambda: RandomPerspective(interpolation="x"), "interpolation='x'"),
        (lambda: RandomShear(2), "x_factor=2"),
        (lambda: RandomShear(0, 2), "y_factor=2"),
    ],
)
def test_what_cannot_be_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()
