"""Changes of images that are chosen from at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.auto_contrast import (
    AutoContrast,
)
from keras_reference.layers.preprocessing.image.equalization import Equalization
from keras_reference.layers.preprocessing.image.random_brightness import (
    RandomBrightness,
)
from keras_reference.layers.preprocessing.image.random_color_degeneration import (  # noqa: E501
    RandomColorDegeneration,
)
from keras_reference.layers.preprocessing.image.random_contrast import (
    RandomContrast,
)
from keras_reference.layers.preprocessing.image.random_posterization import (
    RandomPosterization,
)
from keras_reference.layers.preprocessing.image.random_rotation import (
    RandomRotation,
)
from keras_reference.layers.preprocessing.image.random_sharpness import (
    RandomSharpness,
)
from keras_reference.layers.preprocessing.image.random_shear import RandomShear
from keras_reference.layers.preprocessing.image.random_translation import (
    RandomTranslation,
)
from keras_reference.layers.preprocessing.image.solarization import Solarization

# The strongest of each: Cubuk et al., 2019, table 6, and Hendrycks et al.
LARGEST_TURN = 30 / 360
LARGEST_SHIFT = 0.45
LARGEST_SHEAR = 0.3


def geometry(factor, interpolation):
    """Return layers that move pixels.

    Args:
        factor: Pair of numbers in `[0, 1]`, the least and the largest
            strength.
        interpolation: String, what lies between pixels.

    Returns:
        List of layers.

    Examples:
        >>> len(geometry((0.0, 0.5), "bilinear"))
        5
    """
    arguments = {"fill_mode": "constant", "interpolation": interpolation}
    shear = scaled(factor, LARGEST_SHEAR)
    shift = LARGEST_SHIFT * factor[1]
    return [
        RandomRotation(LARGEST_TURN * factor[1], **arguments),
        RandomShear(shear, 0.0, **arguments),
        RandomShear(0.0, shear, **arguments),
        RandomTranslation(shift, 0.0, **arguments),
        RandomTranslation(0.0, shift, **arguments),
    ]


def histograms(factor, value_range):
    """Return layers that change which values are frequent.

    Examples:
        >>> len(histograms((0.0, 0.5), (0, 255)))
        4
    """
    fewest = max(1, round(8 - 4 * factor[1]))
    return [
        AutoContrast(value_range),
        Equalization(value_range),
        RandomPosterization((fewest, 8), value_range),
        Solarization(0.0, (1 - factor[1], 1.0), value_range),
    ]


def enhancements(factor, value_range):
    """Return layers that change brightness, colors, contrast and sharpness.

    Examples:
        >>> len(enhancements((0.0, 0.5), (0, 255)))
        4
    """
    largest = factor[1]
    around = (0.5 - largest / 2, 0.5 + largest / 2)
    return [
        RandomBrightness(largest / 2, value_range),
        RandomColorDegeneration(largest, value_range),
        RandomContrast(largest, value_range),
        RandomSharpness(around, value_range),
    ]


def scaled(factor, largest):
    """Return both bounds, times the largest value.

    Examples:
        >>> scaled((0.0, 0.5), 2.0)
        (0.0, 1.0)
    """
    return tuple(largest * bound for bound in factor)


def apply_one(layers, index, drawn, images):
    """Return images after one of several layers.

    Args:
        layers: List of layers.
        index: Integer tensor, which of them.
        drawn: List of what they drew.
        images: Tensor, a batch of images.

    Returns:
        Tensor of the same shape.

    Examples:
        >>> layers = [AutoContrast((0, 1)), Solarization(value_range=(0, 1))]
        >>> drawn = [None, (0.0, 0.5)]
        >>> images = tf.constant([[[[0.5], [0.75]]]])
        >>> second = tf.constant(1)
        >>> apply_one(layers, second, drawn, images).numpy().ravel().tolist()
        [0.5, 0.25]
    """

    def branch(place):
        def run():
            outputs = layers[place].transform_images(images, drawn[place], True)
            outputs.set_shape(images.shape)
            return outputs

        return run

    return tf.switch_case(index, [branch(i) for i in range(len(layers))])
