import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import (
    ContrastLimitedAdaptiveHistogramEqualization,
    Equalization,
    RandomColorJitter,
    RandomGaussianBlur,
    RandomHue,
    RandomInvert,
    RandomSaturation,
    RandomSharpness,
    Solarization,
)

PIXEL = np.array([[[200.0, 100.0, 0.0]]], "float32")
POINT = np.zeros((3, 3, 1), "float32")
POINT[1, 1] = 13


def values(outputs):
    return outputs.numpy().ravel().astype("float64").round(2).tolist()


def test_hues_are_turned_half_as_far_as_the_factor_says():
    # The hue is 1/12 of a turn, between red and yellow.
    assert values(RandomHue((1, 1))(PIXEL)) == [0, 100, 200]
    assert values(RandomHue((0, 0))(PIXEL)) == [200, 100, 0]
    assert values(RandomHue((1, 1))(PIXEL, training=False)) == [200, 100, 0]
    # A third of a turn, in one direction or in the other.
    images = np.repeat(PIXEL[None], 100, axis=0)
    turned = RandomHue((2 / 3, 2 / 3), seed=1)(images).numpy()
    assert {tuple(pixel) for pixel in turned[:, 0, 0].round(2).tolist()} == {
        (0, 200, 100),
        (100, 0, 200),
    }
    layer = RandomHue((1, 1), value_range=(-1, 1))
    assert values(layer(np.array([[[1.0, -1.0, -1.0]]]))) == [-1, 1, 1]
    assert values(RandomHue((1, 1))(PIXEL[..., :1])) == [200]


def test_colors_become_stronger_or_paler():
    pixel = np.array([[[200.0, 160.0, 100.0]]])
    assert values(RandomSaturation((0.5, 0.5))(pixel)) == [200, 160, 100]
    assert values(RandomSaturation((0, 0))(pixel)) == [200] * 3
    # The saturation 1/2 becomes 1/2 * 0.6 / 0.4.
    assert values(RandomSaturation((0.6, 0.6))(pixel)) == [200, 140, 50]
    assert values(RandomSaturation((1, 1))(pixel)) == [200, 120, 0]
    assert values(RandomSaturation((1, 1))(pixel * 0 + 7)) == [7] * 3
    assert values(RandomSaturation(1.0)(pixel[..., :1])) == [200]


def test_jitter_is_one_change_after_the_other():
    assert values(RandomColorJitter()(PIXEL)) == [200, 100, 0]
    layer = RandomColorJitter(
        (0, 1), (0.25, 0.25), (0.0, 0.0), (0.0, 0.0), (1.0, 1.0)
    )
    # Brighter, and then gray, which no other hue changes.
    assert values(layer(np.array([[[0.5, 0.25, 0.0]]]))) == [0.75] * 3
    layer = RandomColorJitter(hue_factor=(1.0, 1.0))
    assert values(layer(PIXEL)) == [0, 100, 200]
    assert values(layer(PIXEL, training=False)) == [200, 100, 0]


def test_edges_become_softer_or_sharper():
    soft = RandomSharpness((0, 0))(POINT).numpy()[..., 0]
    np.testing.assert_allclose(
        soft, [[1, 1, 1], [1, 5, 1], [1, 1, 1]], atol=1e-5
    )
    assert values(RandomSharpness((0.5, 0.5))(POINT)) == values(
        tf.constant(POINT)
    )
    # As far from soft as soft is from the image, and not below 0.
    sharp = RandomSharpness((1, 1))(POINT).numpy()[..., 0]
    np.testing.assert_allclose(
        sharp, [[0, 0, 0], [0, 21, 0], [0, 0, 0]], atol=1e-5
    )


def test_a_point_is_blurred_to_a_bell():
    layer = RandomGaussianBlur((1, 1), (3, 1), (0.5, 0.5))
    side = np.exp(-2)
    bell = np.array([side, 1, side]) / (1 + 2 * side)
    blurred = layer(POINT).numpy()[..., 0]
    np.testing.assert_allclose(blurred[:, 1], 13 * bell, atol=1e-5)
    assert blurred[:, 0].tolist() == [0, 0, 0]
    both = RandomGaussianBlur((1, 1), 3, (0.5, 0.5))(POINT).numpy()[..., 0]
    np.testing.assert_allclose(both, 13 * np.outer(bell, bell), atol=1e-5)
    assert values(RandomGaussianBlur((1, 1), 3, (0, 0))(POINT)) == values(
        tf.constant(POINT)
    )


def test_images_are_blurred_by_chance_and_each_in_its_own_way():
    images = np.repeat(POINT[None], 400, axis=0)
    middles = RandomGaussianBlur((0.25, 0.25), seed=1)(images).numpy()
    middles = middles[:, 1, 1, 0].round(3)
    assert 60 < np.sum(middles < 13) < 140
    assert len(np.unique(middles)) > 20


def test_values_become_their_opposites():
    assert values(RandomInvert((1, 1))(PIXEL)) == [55, 155, 255]
    assert values(RandomInvert((0, 0))(PIXEL)) == [200, 100, 0]
    assert values(RandomInvert((1, 1), (-1, 1))(PIXEL / 200)) == [-1, -0.5, 0]
    images = np.repeat(PIXEL[None], 400, axis=0)
    share = np.mean(RandomInvert(1.0, seed=1)(images)[:, 0, 0, 0] < 100)
    # The probability itself is drawn between 0 and 1.
    assert share == pytest.approx(0.5, abs=0.1)


def test_bright_values_become_dark():
    assert values(Solarization()(PIXEL)) == [55, 155, 255]
    assert values(Solarization(0.0, (0.5, 0.5))(PIXEL)) == [55, 100, 0]
    # 51 are added first, and the threshold is 204.
    layer = Solarization((0.2, 0.2), (0.8, 0.8))
    assert values(layer(PIXEL)) == [4, 151, 51]
    layer = Solarization(0.0, (0.8, 0.8), value_range=(-1, 1))
    assert values(layer(PIXEL / 200)) == [-1, 0.5, 0]
    assert values(layer(PIXEL, training=False)) == [200, 100, 0]


def test_values_become_equally_frequent():
    row = np.array([[[3.0, 9.0], [3.0, 9.0], [5.0, 9.0], [80.0, 9.0]]])
    outputs = Equalization()(row).numpy()[0]
    # One of the two pixels above the lowest value, and both.
    assert outputs[:, 0].tolist() == [0, 0, 128, 255]
    assert outputs[:, 1].tolist() == [9] * 4
    # Two steps: below 255, and 255.
    row = np.array([[[0.0], [254.0], [255.0]]])
    assert values(Equalization(bins=2)(row)) == [0, 0, 255]
    unit = Equalization(value_range=(-1, 1), data_format="channels_first")
    assert values(unit(np.array([[[-1.0, 1.0, 1.0]]]))) == [-1, 1, 1]


def test_values_become_equally_frequent_in_tiles():
    tiles = [[0.0, 3.0, 5.0, 5.0], [0.0, 1.0, 2.0, 4.0]]
    layer = ContrastLimitedAdaptiveHistogramEqualization(
        clip_limit=999.0, tile_grid_size=(2, 1)
    )
    rows = [tiles[0]] * 2 + [[5.0] * 4] + [tiles[1]] * 3
    outputs = layer(np.array(rows)[..., np.newaxis]).numpy()[..., 0] / 255
    np.testing.assert_allclose(outputs[0], [0, 0.2, 1, 1], atol=1e-6)
    np.testing.assert_allclose(outputs[5], [0, 1 / 3, 2 / 3, 1], atol=1e-6)
    # The fourth row is between both tiles: a half of each.
    np.testing.assert_allclose(outputs[3], [0, 1 / 6, 1 / 3, 0.6], atol=1e-6)


def test_the_rise_of_levels_is_limited():
    layer = ContrastLimitedAdaptiveHistogramEqualization((0, 1), 128.0, (1, 1))
    outputs = layer(np.array([[[0.0], [0.0], [1.0], [1.0]]])).numpy().ravel()
    assert outputs.tolist() == [0, 0, 1, 1]
    # Of the four pixels in one step, one counts, and a 256th of the others
    # goes to each step: half of 256 are below.
    layer = ContrastLimitedAdaptiveHistogramEqualization((0, 255), 64.0, (1, 1))
    outputs = layer(np.full((2, 2, 1), 128.0)).numpy().ravel()
    share = 3 / 256
    expected = (1 + 128 * share) / (4 - share) * 255
    np.testing.assert_allclose(outputs, [expected] * 4, rtol=1e-5)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: RandomHue(1.5), "factor=1.5"),
        (lambda: RandomHue(-0.5), "factor=-0.5"),
        (lambda: RandomHue(0.5)(tf.zeros((1, 1, 2))), r"1, 1, 2\)"),
        (lambda: RandomSaturation("much"), "factor='much'"),
        (lambda: RandomSharpness((0, 2)), r"factor=\(0, 2\)"),
        (lambda: RandomGaussianBlur(kernel_size=4), "kernel_size=4"),
        (lambda: RandomGaussianBlur(kernel_size=(3, 0)), r"e=\(3, 0\)"),
        (lambda: RandomGaussianBlur(sigma=2), "sigma=2"),
        (lambda: RandomColorJitter(brightness_factor=3), "factor=3"),
        (lambda: RandomInvert(2), "factor=2"),
        (lambda: Solarization(2), "addition_factor=2"),
        (lambda: Solarization(0, 2), "threshold_factor=2"),
        (lambda: Equalization(bins=0), "bins=0"),
        (
            lambda: ContrastLimitedAdaptiveHistogramEqualization(clip_limit=0),
            "clip_limit=0",
        ),
        (lambda: Equalization((1, 0)), r"value_range=\(1, 0\)"),
    ],
)
def test_what_cannot_be_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()
