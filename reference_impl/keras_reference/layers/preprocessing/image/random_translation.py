"""Images moved at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import check_bounds
from keras_reference.layers.preprocessing.image.random_projection import (
    RandomProjection,
    sizes_as_floats,
)


class RandomTranslation(RandomProjection):
    """Move each image by a random distance while training.

    Args:
        height_factor: Float, the largest distance in both directions, or two
            of them, the least and the largest. 1 is the height of the image,
            downwards.
        width_factor: The same for the width, to the right.
        fill_mode: String, what lies outside of an image: `"reflect"` for its
            reflection, `"wrap"` for its other end, `"nearest"` for its border,
            or `"constant"` for `fill_value`.
        interpolation: String, what lies between pixels: `"bilinear"` or
            `"nearest"`.
        seed: Integer, start of the random numbers; drawn when `None`.
        fill_value: Float, what lies outside with `"constant"`.
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
        >>> image = tf.constant([[[0.0], [2.0], [4.0], [6.0]]])
        >>> layer = RandomTranslation(0.0, (0.25, 0.25), fill_mode="nearest")
        >>> layer(image, training=True).numpy().ravel().tolist()
        [0.0, 0.0, 2.0, 4.0]
    """

    def __init__(
        self,
        height_factor,
        width_factor,
        fill_mode="reflect",
        interpolation="bilinear",
        seed=None,
        fill_value=0.0,
        data_format=None,
        **kwargs,
    ):
        self._heights = check_bounds("height_factor", height_factor, -1, 1)
        self._widths = check_bounds("width_factor", width_factor, -1, 1)
        super().__init__(
            fill_mode,
            interpolation,
            fill_value,
            seed=seed,
            data_format=data_format,
            **kwargs,
        )
        self.height_factor = height_factor
        self.width_factor = width_factor

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        height, width = sizes_as_floats(data)
        down = height * self.draw_for_each(data, self._heights, seed)
        right = width * self.draw_for_each(data, self._widths, seed)
        ones, zeros = tf.ones_like(down), tf.zeros_like(down)
        return [ones, zeros, -right, zeros, ones, -down]

    def get_config(self):
        return {
            **super().get_config(),
            "height_factor": self.height_factor,
            "width_factor": self.width_factor,
        }
