"""Images with stronger or paler colors, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.colors import through_hsv
from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomSaturation(RandomImageLayer):
    """Change the saturation of each image at random while training.

    `saturation = min(saturation * factor / (1 - factor), 1)` with a random
    factor for each image. Hue and value stay. Images of one channel have no
    saturation and stay as they are.

    Args:
        factor: Float in `[0, 1]`, the largest factor, or two of them, the
            least and the largest. With 0 no color is left, 0.5 changes
            nothing, with 1 every color is as strong as can be.
        value_range: Pair of numbers, the least and the largest value.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        seed: Integer, start of the random numbers; drawn when `None`.
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
        >>> layer = RandomSaturation((0.6, 0.6))
        >>> pixel = tf.constant([[[100.0, 100.0, 80.0]]])
        >>> layer(pixel, training=True).numpy().round(2).ravel().tolist()
        [100.0, 100.0, 70.0]
    """

    def __init__(
        self,
        factor,
        value_range=(0, 255),
        data_format=None,
        seed=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, 0, 1)
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        shape = (tf.shape(data)[0], 1, 1)
        factor = self.draw(shape, self.factor, "float32", seed)
        # With 1, a number so large that only gray stays below 1.
        return factor / tf.maximum(1 - factor, 1e-7)

    def transform_images(self, images, transformation, training=True):
        if not training or images.shape[-1] == 1:
            return images

        def strengthen(hue, saturation, value):
            strength = tf.cast(transformation, saturation.dtype)
            return hue, tf.minimum(saturation * strength, 1.0), value

        return through_hsv(strengthen, images, self.value_range)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }
