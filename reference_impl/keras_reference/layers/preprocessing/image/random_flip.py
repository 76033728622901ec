"""Images mirrored at random."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import check_choice
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)

MODES = ("horizontal", "vertical", "horizontal_and_vertical")


class RandomFlip(RandomImageLayer):
    """Mirror each image with the probability 1/2 while training.

    Args:
        mode: String, `"horizontal"` to exchange left and right, `"vertical"`
            to exchange top and bottom, `"horizontal_and_vertical"` to decide
            on each.
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
        >>> rows = tf.tile(tf.constant([[[[1.0], [2.0]]]]), (99, 1, 1, 1))
        >>> first = RandomFlip("horizontal", seed=1)(rows, training=True)
        >>> sorted(set(first.numpy()[:, 0, 0, 0].tolist()))
        [1.0, 2.0]
    """

    def __init__(
        self,
        mode="horizontal_and_vertical",
        seed=None,
        data_format=None,
        **kwargs,
    ):
        self.mode = check_choice("mode", mode, MODES)
        super().__init__(seed, data_format, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        shape = (tf.shape(data)[0], 1, 1, 1)
        return [
            (axis, self.draw(shape, (0.0, 1.0), "float32", seed) < 0.5)
            for axis, name in ((2, "horizontal"), (1, "vertical"))
            if name in self.mode
        ]

    def transform_images(self, images, transformation, training=True):
        for axis, chosen in transformation or ():
            images = tf.where(chosen, tf.reverse(images, [axis]), images)
        return images

    def get_config(self):
        return {**super().get_config(), "mode": self.mode}
