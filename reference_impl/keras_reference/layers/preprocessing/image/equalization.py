"""Images whose values are equally frequent."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import check_integer
from keras_reference.layers.preprocessing.image.factors import (
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import ImageLayer

# Results are those of images with 8 bits.
LEVELS = 255


class Equalization(ImageLayer):
    """Spread the values of each channel, so that all are equally frequent.

    The values of a channel are counted in `bins` steps. A step becomes
    `(below - first) / (pixels - first)`, the share of the pixels in it or in
    a lower one, without those in the lowest that has any; rounded to a
    multiple of 1 / 255 and scaled to `value_range`. A channel with one step
    stays as it is.

    Reference:
        Gonzalez and Woods, "Digital Image Processing", section 3.3.

    Args:
        value_range: Pair of numbers, the least and the largest value.
        bins: Positive integer, the number of steps.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, height, width, channels)`, or without the first axis, or
        with the channels in front of the sizes.

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> row = tf.constant([[[10.0], [11.0], [12.0], [12.0]]])
        >>> Equalization()(row).numpy().ravel().tolist()
        [0.0, 85.0, 255.0, 255.0]
    """

    def __init__(
        self, value_range=(0, 255), bins=256, data_format=None, **kwargs
    ):
        self.value_range = check_value_range(value_range)
        self.bins = check_integer("bins", bins)
        super().__init__(data_format, **kwargs)

    def transform_images(self, images, transformation=None, training=True):
        lowest, highest = self.value_range
        # An integer stays exact where there are as many of them as bins.
        steps = (images - lowest) * ((self.bins - 1) / (highest - lowest))
        steps = tf.cast(tf.clip_by_value(steps, 0, self.bins - 1), "int32")
        levels = tf.ensure_shape(_levels(steps, self.bins), images.shape)
        outputs = tf.round(tf.maximum(levels, 0) * LEVELS) / LEVELS
        outputs = tf.cast(outputs, images.dtype) * (highest - lowest) + lowest
        return tf.where(tf.math.is_nan(levels), images, outputs)

    def get_config(self):
        return {
            **super().get_config(),
            "bins": self.bins,
            "value_range": self.value_range,
        }


def _levels(steps: tf.Tensor, bins: int) -> tf.Tensor:
    """Return the share of each pixel; NaN where all are in one step."""
    batch, height, width, channels = tf.unstack(tf.shape(steps))
    rows = tf.reshape(
        tf.transpose(steps, (0, 3, 1, 2)), (batch * channels, height * width)
    )
    counts = tf.math.bincount(rows, minlength=bins, maxlength=bins, axis=-1)
    below = tf.cumsum(counts, axis=-1)
    first = tf.reduce_min(
        tf.where(counts > 0, below, height * width), axis=-1, keepdims=True
    )
    above = tf.cast(height * width - first, "float32")
    levels = tf.cast(below - first, "float32") / above
    levels = tf.gather(levels, rows, batch_dims=1)
    levels = tf.reshape(levels, (batch, channels, height, width))
    return tf.transpose(levels, (0, 2, 3, 1))
