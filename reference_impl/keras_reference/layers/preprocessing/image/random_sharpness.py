"""Images with sharper or softer edges, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)

SMOOTH = [[1 / 13, 1 / 13, 1 / 13], [1 / 13, 5 / 13, 1 / 13], [1 / 13] * 3]


class RandomSharpness(RandomImageLayer):
    """Change the sharpness of each image at random while training.

    `output = smooth + 2 * factor * (input - smooth)` with a random factor for
    each image; then what is out of range is clipped. `smooth` is the mean of a
    pixel, with the weight 5, and its 8 neighbours; beyond the borders there
    is 0.

    Args:
        factor: Float in `[0, 1]`, the largest factor, or two of them, the
            least and the largest. With 0 edges are soft, 0.5 changes nothing.
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
        >>> layer = RandomSharpness((0.0, 0.0))
        >>> image = tf.reshape(tf.one_hot(4, 9, 13.0), (3, 3, 1))
        >>> layer(image, training=True).numpy()[1].round(2).ravel().tolist()
        [1.0, 5.0, 1.0]
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
        shape = (tf.shape(data)[0], 1, 1, 1)
        return 2 * self.draw(shape, self.factor, data.dtype, seed)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        smooth = _smooth(images)
        outputs = smooth + transformation * (images - smooth)
        return tf.clip_by_value(outputs, *self.value_range)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }


def _smooth(images: tf.Tensor) -> tf.Tensor:
    channels = tf.shape(images)[-1]
    weights = tf.constant(SMOOTH, images.dtype)[..., tf.newaxis, tf.newaxis]
    kernel = tf.tile(weights, (1, 1, channels, 1))
    return tf.nn.depthwise_conv2d(images, kernel, [1, 1, 1, 1], "SAME")
