"""Images with other hues, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.colors import through_hsv
from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomHue(RandomImageLayer):
    """Turn the hues of each image at random while training.

    `hue = hue + direction * factor / 2`, in turns of the color wheel, with a
    random factor and a random direction for each image. Saturation and value
    stay. Images of one channel have no hue and stay as they are.

    Args:
        factor: Float in `[0, 1]`, the largest turn, or two of them, the least
            and the largest. With 1 each hue becomes the opposite one.
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
        >>> layer = RandomHue((1.0, 1.0), value_range=(0, 1))
        >>> red = tf.constant([[[1.0, 0.0, 0.0]]])
        >>> layer(red, training=True).numpy().round(3).ravel().tolist()
        [0.0, 1.0, 1.0]
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
        turn = self.draw(shape, self.factor, "float32", seed) / 2
        side = self.draw(shape, (-1.0, 1.0), "float32", seed)
        return tf.where(side < 0, -turn, turn)

    def transform_images(self, images, transformation, training=True):
        if not training or images.shape[-1] == 1:
            return images

        def turn(hue, saturation, value):
            turned = hue + tf.cast(transformation, hue.dtype)
            return tf.math.floormod(turned, 1.0), saturation, value

        return through_hsv(turn, images, self.value_range)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }
