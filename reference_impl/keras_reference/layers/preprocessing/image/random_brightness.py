"""Images made brighter or darker, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomBrightness(RandomImageLayer):
    """Change the brightness of each image at random while training.

    One number is added to all values of an image; then what is out of range is
    clipped.

    Args:
        factor: Float in `[-1, 1]`, the largest change in both directions, or
            two of them, the least and the largest. 1 is the length of
            `value_range`.
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
        >>> layer = RandomBrightness((0.5, 0.5), value_range=(0, 10))
        >>> row = tf.constant([[[1.0], [7.0]]])
        >>> layer(row, training=True).numpy().ravel().tolist()
        [6.0, 10.0]
    """

    def __init__(self, factor, value_range=(0, 255), seed=None, **kwargs):
        self.factor = check_bounds("factor", factor, -1, 1)
        self.value_range = check_value_range(value_range)
        super().__init__(seed, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        lowest, highest = self.value_range
        shape = (tf.shape(data)[0], 1, 1, 1)
        share = self.draw(shape, self.factor, data.dtype, seed)
        return share * (highest - lowest)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        return tf.clip_by_value(images + transformation, *self.value_range)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }
