"""Images with another brightness, contrast, saturation and hue, at random."""

from keras_reference.layers.preprocessing.image.factors import (
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.random_brightness import (
    RandomBrightness,
)
from keras_reference.layers.preprocessing.image.random_contrast import (
    RandomContrast,
)
from keras_reference.layers.preprocessing.image.random_hue import RandomHue
from keras_reference.layers.preprocessing.image.random_saturation import (
    RandomSaturation,
)


class RandomColorJitter(RandomImageLayer):
    """Change the colors of each image in four ways at random while training.

    The same as `RandomBrightness`, `RandomContrast`, `RandomSaturation` and
    `RandomHue`, in this order, of which those without a factor are left out.

    Args:
        value_range: Pair of numbers, the least and the largest value.
        brightness_factor: The factor of `RandomBrightness`, or `None`.
        contrast_factor: The factor of `RandomContrast`, or `None`.
        saturation_factor: The factor of `RandomSaturation`, or `None`.
        hue_factor: The factor of `RandomHue`, or `None`.
        seed: Integer, start of the random numbers; drawn when `None`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        data: Tensor, an image or a batch; or a dictionary with `images`.
        training: Boolean, whether to change anything.

    Input shape:
        `(batch_size, height, width, channels)`, or without the first axis, or
        with the channels in front of the sizes.

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> layer = RandomColorJitter((0, 1), brightness_factor=(0.5, 0.5))
        >>> layer(tf.zeros((1, 1, 3)), training=True).numpy().ravel().tolist()
        [0.5, 0.5, 0.5]
    """

    def __init__(
        self,
        value_range=(0, 255),
        brightness_factor=None,
        contrast_factor=None,
        saturation_factor=None,
        hue_factor=None,
        seed=None,
        data_format=None,
        **kwargs,
    ):
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)
        self.brightness_factor = brightness_factor
        self.contrast_factor = contrast_factor
        self.saturation_factor = saturation_factor
        self.hue_factor = hue_factor
        self._layers_in_order = [
            kind(factor, value_range)
            for kind, factor in (
                (RandomBrightness, brightness_factor),
                (RandomContrast, contrast_factor),
                (RandomSaturation, saturation_factor),
                (RandomHue, hue_factor),
            )
            if factor is not None
        ]

    def get_random_transformation(self, data, training=True, seed=None):
        seed = seed or self.seed_generator
        return [
            layer.get_random_transformation(data, training, seed)
            for layer in self._layers_in_order
        ]

    def transform_images(self, images, transformation, training=True):
        for layer, drawn in zip(
            self._layers_in_order, transformation, strict=True
        ):
            images = layer.transform_images(images, drawn, training)
        return images

    def get_config(self):
        return {
            **super().get_config(),
            "value_range": self.value_range,
            "brightness_factor": self.brightness_factor,
            "contrast_factor": self.contrast_factor,
            "saturation_factor": self.saturation_factor,
            "hue_factor": self.hue_factor,
        }
