"""Images with less color, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.colors import grayscale
from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomColorDegeneration(RandomImageLayer):
    """Change the colors of each image at random while training.

    `output = input + share * (gray - input)` with a random `share` for each
    image; then what is out of range is clipped.

    Args:
        factor: Float in `[-1, 1]`, the largest share in both directions, or
            two of them, the least and the largest. With 1 no color is left.
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
        >>> layer = RandomColorDegeneration((0.5, 0.5))
        >>> pixel = tf.constant([[[0.0, 0.0, 100.0]]])
        >>> layer(pixel, training=True).numpy().round(2).ravel()
        array([ 5.7,  5.7, 55.7], dtype=float32)
    """

    def __init__(
        self,
        factor,
        value_range=(0, 255),
        data_format=None,
        seed=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, -1, 1)
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        shape = (tf.shape(data)[0], 1, 1, 1)
        return self.draw(shape, self.factor, data.dtype, seed)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        gray = grayscale(images)
        outputs = images + transformation * (gray - images)
        return tf.clip_by_value(outputs, *self.value_range)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }
