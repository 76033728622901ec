"""Images turned into their negatives, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomInvert(RandomImageLayer):
    """Turn a random share of images into negatives while training.

    `output = lowest + highest - input`, with the bounds in `value_range`.

    Args:
        factor: Float in `[0, 1]`, the largest probability for each image, or
            two of them, the least and the largest.
        value_range: Pair of numbers, the least and the largest value.
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
        >>> layer = RandomInvert((1.0, 1.0))
        >>> pixel = tf.constant([[[0.0, 55.0, 255.0]]])
        >>> layer(pixel, training=True).numpy().ravel().tolist()
        [255.0, 200.0, 0.0]
    """

    def __init__(
        self,
        factor=1.0,
        value_range=(0, 255),
        seed=None,
        data_format=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, 0, 1)
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        return self.draw_chosen(data, self.factor, seed)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        return tf.where(transformation, sum(self.value_range) - images, images)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }
