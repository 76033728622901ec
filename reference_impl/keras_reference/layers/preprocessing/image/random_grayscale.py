"""Images without colors, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.colors import grayscale
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomGrayscale(RandomImageLayer):
    """Take the colors out of a random share of images while training.

    All three channels become `0.2989 * red + 0.587 * green + 0.114 * blue`.

    Reference:
        Recommendation ITU-R BT.601, "Studio encoding parameters of digital
        television".

    Args:
        factor: Float in `[0, 1]`, the probability for each image.
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
        >>> layer = RandomGrayscale(1.0)
        >>> pixel = tf.constant([[[100.0, 0.0, 0.0]]])
        >>> layer(pixel, training=True).numpy().round(2).ravel()
        array([29.89, 29.89, 29.89], dtype=float32)
    """

    def __init__(self, factor=0.5, data_format=None, seed=None, **kwargs):
        if not isinstance(factor, (int, float)) or not 0 <= factor <= 1:
            raise ValueError(
                "`factor` must be a number from 0 to 1. "
                f"Received: factor={factor!r}."
            )
        super().__init__(seed, data_format, **kwargs)
        self.factor = factor

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        shape = (tf.shape(data)[0], 1, 1, 1)
        return self.draw(shape, (0.0, 1.0), "float32", seed) < self.factor

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        return tf.where(transformation, grayscale(images), images)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}
