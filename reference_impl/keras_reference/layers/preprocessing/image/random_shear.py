"""Images sheared at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import check_bounds
from keras_reference.layers.preprocessing.image.random_projection import (
    RandomProjection,
)


class RandomShear(RandomProjection):
    """Shear each image by a random amount while training.

    The new pixel in column `x` and row `y` is the old one at
    `(x + a * y, b * x + y)`, with random `a` and `b` for each image, that are
    as often negative.

    Args:
        x_factor: Float in `[0, 1]`, the largest `a`, or two of them, the least
            and the largest.
        y_factor: The same for `b`.
        interpolation: String, what lies between pixels: `"bilinear"` or
            `"nearest"`.
        fill_mode: String, what lies outside of an image: `"reflect"` for its
            reflection, `"wrap"` for its other end, `"nearest"` for its border,
            or `"constant"` for `fill_value`.
        fill_value: Float, what lies outside with `"constant"`.
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
        >>> image = tf.reshape(tf.range(4.0), (2, 2, 1))
        >>> layer = RandomShear((1.0, 1.0), fill_mode="constant", fill_value=9)
        >>> _, row = layer(image, training=True).numpy()[..., 0].tolist()
        >>> row in ([3.0, 9.0], [9.0, 2.0])
        True
    """

    def __init__(
        self,
        x_factor=0.0,
        y_factor=0.0,
        interpolation="bilinear",
        fill_mode="reflect",
        fill_value=0.0,
        data_format=None,
        seed=None,
        **kwargs,
    ):
        self.x_factor = check_bounds("x_factor", x_factor, -1, 1)
        self.y_factor = check_bounds("y_factor", y_factor, -1, 1)
        super().__init__(
            fill_mode,
            interpolation,
            fill_value,
            seed=seed,
            data_format=data_format,
            **kwargs,
        )

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        a, b = (
            tf.sign(self.draw_for_each(data, (-1.0, 1.0), seed))
            * self.draw_for_each(data, bounds, seed)
            for bounds in (self.x_factor, self.y_factor)
        )
        ones, zeros = tf.ones_like(a), tf.zeros_like(a)
        return [ones, a, zeros, b, ones, zeros]

    def get_config(self):
        return {
            **super().get_config(),
            "x_factor": self.x_factor,
            "y_factor": self.y_factor,
        }
