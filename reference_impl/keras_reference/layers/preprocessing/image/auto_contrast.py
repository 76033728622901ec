"""Images that use the whole range of values."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import (
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import ImageLayer


class AutoContrast(ImageLayer):
    """Stretch the values of each channel over the whole range.

    `output = (input - least) / (largest - least) * (highest - lowest) +
    lowest` with the least and largest value of each channel of each image. A
    channel with one value stays as it is.

    Args:
        value_range: Pair of numbers, the lowest and the highest value.
        **kwargs: `data_format`, and arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, height, width, channels)`, or without the first axis, or
        with the channels in front of the sizes.

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> row = tf.constant([[[1.0], [2.0], [5.0]]])
        >>> AutoContrast(value_range=(0, 1))(row).numpy().ravel().tolist()
        [0.0, 0.25, 1.0]
    """

    def __init__(self, value_range=(0, 255), **kwargs):
        self.value_range = check_value_range(value_range)
        super().__init__(**kwargs)

    def transform_images(self, images, transformation=None, training=True):
        lowest, highest = self.value_range
        least = tf.reduce_min(images, axis=(1, 2), keepdims=True)
        largest = tf.reduce_max(images, axis=(1, 2), keepdims=True)
        shares = tf.math.divide_no_nan(images - least, largest - least)
        outputs = shares * (highest - lowest) + lowest
        return tf.where(largest > least, outputs, images)

    def get_config(self):
        return {**super().get_config(), "value_range": self.value_range}
