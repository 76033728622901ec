"""Images seen at an angle, at random."""

import tensorflow as tf

from keras_reference import ops
from keras_reference.core.spatial.arguments import check_choice
from keras_reference.layers.preprocessing.image.factors import check_bounds
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.project import INTERPOLATIONS
from keras_reference.layers.preprocessing.image.resize import sizes_of


class RandomPerspective(RandomImageLayer):
    """Show a random share of images as if seen at an angle while training.

    Each corner is moved inwards by a random part of `scale / 3` of the height
    and of the width, and the image with it.

    Args:
        factor: Float in `[0, 1]`, the largest probability for each image, or
            two of them, the least and the largest.
        scale: Float in `[0, 1]`, how far corners are moved.
        interpolation: String, what lies between pixels: `"bilinear"` or
            `"nearest"`.
        fill_value: Float, what lies outside of the image.
        seed: Integer, start of the random numbers; drawn when `None`.
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
        >>> layer = RandomPerspective((1.0, 1.0), scale=0.5, seed=1)
        >>> image = layer(tf.ones((9, 9, 1)), training=True)
        >>> bool(0.25 < tf.reduce_mean(image) < 1)
        True
    """

    def __init__(
        self,
        factor=1.0,
        scale=1.0,
        interpolation="bilinear",
        fill_value=0.0,
        seed=None,
        data_format=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, 0, 1)
        if not isinstance(scale, (int, float)) or not 0 <= scale <= 1:
            raise ValueError(
                "`scale` must be a number from 0 to 1. "
                f"Received: scale={scale!r}."
            )
        self.interpolation = check_choice(
            "interpolation", interpolation, INTERPOLATIONS
        )
        super().__init__(seed, data_format, **kwargs)
        self.scale = scale
        self.fill_value = fill_value

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        height, width = (tf.cast(size, "float32") for size in sizes_of(data))
        sides = [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]
        corners = sides * tf.stack([width - 1, height - 1])
        shape = (tf.shape(data)[0], 4, 2)
        # Beyond a third, a corner could come between the other three.
        parts = self.draw(shape, (0.0, self.scale / 3), "float32", seed)
        inwards = 1 - 2 * tf.constant(sides)
        moves = parts * inwards * tf.stack([width - 1, height - 1])
        start = tf.broadcast_to(corners, shape)
        chosen = self.draw_chosen(data, self.factor, seed)
        return chosen, start, start + moves

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        chosen, start, end = transformation
        seen = ops.image.perspective_transform(
            images,
            start,
            end,
            self.interpolation,
            self.fill_value,
            data_format="channels_last",
        )
        return tf.where(chosen, seen, images)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "scale": self.scale,
            "interpolation": self.interpolation,
            "fill_value": self.fill_value,
        }
