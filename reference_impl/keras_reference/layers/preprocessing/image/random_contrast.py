"""Images with more or less contrast, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import (
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomContrast(RandomImageLayer):
    """Change the contrast of each image at random while training.

    `output = (input - mean) * contrast + mean` with the mean of each channel,
    and `contrast` between `1 - lower` and `1 + upper`; then what is out of
    range is clipped.

    Args:
        factor: Float in `[0, 1]` for `lower` and `upper`, or both of them.
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
        >>> layer = RandomContrast((0.0, 0.5), value_range=(0, 1), seed=1)
        >>> row = tf.constant([[[0.4], [0.6]]])
        >>> first, second = layer(row, training=True).numpy().ravel()
        >>> bool(0.2 <= second - first <= 0.3)
        True
    """

    def __init__(self, factor, value_range=(0, 255), seed=None, **kwargs):
        bounds = (factor,) * 2 if isinstance(factor, (int, float)) else factor
        if (
            not isinstance(bounds, (tuple, list))
            or len(bounds) != 2
            or not all(0 <= bound <= 1 for bound in bounds)
        ):
            raise ValueError(
                "`factor` must be a number or a pair of numbers, from 0 to 1. "
                f"Received: factor={factor!r}."
            )
        self.value_range = check_value_range(value_range)
        super().__init__(seed, **kwargs)
        self.factor = tuple(bounds)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        lower, upper = self.factor
        shape = (tf.shape(data)[0], 1, 1, 1)
        return self.draw(shape, (1 - lower, 1 + upper), data.dtype, seed)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        mean = tf.reduce_mean(images, axis=(1, 2), keepdims=True)
        outputs = (images - mean) * transformation + mean
        return tf.clip_by_value(outputs, *self.value_range)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }
