"""Images turned at random."""

import math

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import check_bounds
from keras_reference.layers.preprocessing.image.random_projection import (
    RandomProjection,
    sizes_as_floats,
)


class RandomRotation(RandomProjection):
    """Turn each image by a random angle while training.

    Args:
        factor: Float, the largest turn in both directions, or two of them,
            the least and the largest. 1 is a whole turn, 0.25 a quarter to
            the left.
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
        >>> image = tf.constant([[[1.0], [2.0]], [[3.0], [4.0]]])
        >>> layer = RandomRotation((0.25, 0.25))
        >>> layer(image, training=True).numpy()[..., 0].round(2).tolist()
        [[2.0, 4.0], [1.0, 3.0]]
    """

    def __init__(
        self,
        factor,
        fill_mode="reflect",
        interpolation="bilinear",
        seed=None,
        fill_value=0.0,
        data_format=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, -math.inf, math.inf)
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
        angle = 2 * math.pi * self.draw_for_each(data, self.factor, seed)
        height, width = sizes_as_floats(data)
        x, y = (width - 1) / 2, (height - 1) / 2
        cos, sin = tf.cos(angle), tf.sin(angle)
        # Around the center, which stays where it is.
        return [
            *(cos, -sin, x - cos * x + sin * y),
            *(sin, cos, y - sin * x - cos * y),
        ]

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}
