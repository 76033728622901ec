"""Images whose bright parts become dark, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class Solarization(RandomImageLayer):
    """Turn bright values into dark ones while training.

    First `value = input + addition * (highest - lowest)`, clipped, with the
    bounds in `value_range`; then what is not below the threshold becomes
    `lowest + highest - value`. Addition and threshold are drawn for each
    image.

    Args:
        addition_factor: Float in `[0, 1]`, the largest addition, or two of
            them, the least and the largest. 1 is the length of `value_range`.
        threshold_factor: The same for the threshold, from `lowest` on.
        value_range: Pair of numbers, the least and the largest value.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: `data_format`, and arguments of `Layer`, such as `name`.

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
        >>> layer = Solarization(threshold_factor=(0.5, 0.5))
        >>> pixel = tf.constant([[[0.0, 100.0, 200.0]]])
        >>> layer(pixel, training=True).numpy().ravel().tolist()
        [0.0, 100.0, 55.0]
    """

    def __init__(
        self,
        addition_factor=0.0,
        threshold_factor=0.0,
        value_range=(0, 255),
        seed=None,
        **kwargs,
    ):
        self.addition_factor = check_bounds(
            "addition_factor", addition_factor, 0, 1
        )
        self.threshold_factor = check_bounds(
            "threshold_factor", threshold_factor, 0, 1
        )
        self.value_range = check_value_range(value_range)
        super().__init__(seed, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        lowest, highest = self.value_range
        shape = (tf.shape(data)[0], 1, 1, 1)
        addition, threshold = (
            (highest - lowest) * self.draw(shape, bounds, data.dtype, seed)
            for bounds in (self.addition_factor, self.threshold_factor)
        )
        return addition, lowest + threshold

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        addition, threshold = transformation
        values = tf.clip_by_value(images + addition, *self.value_range)
        negatives = sum(self.value_range) - values
        return tf.where(values < threshold, values, negatives)

    def get_config(self):
        return {
            **super().get_config(),
            "value_range": self.value_range,
            "addition_factor": self.addition_factor,
            "threshold_factor": self.threshold_factor,
        }
