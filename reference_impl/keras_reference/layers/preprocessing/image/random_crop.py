"""A part of images, at random."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import check_integer
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.resize import (
    cover,
    crop,
    cut_where_large,
    resized_shape,
    sizes_of,
)


class RandomCrop(RandomImageLayer):
    """Cut a part out of images, at a random place while training.

    The place is the same in all images of a batch. Outside of training, and
    of images that are too small, the largest part in the middle with the right
    proportions is resized.

    Args:
        height: Positive integer, the new height.
        width: Positive integer, the new width.
        seed: Integer, start of the random numbers; drawn when `None`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        name: String, the name; made from the class name when `None`.
        **kwargs: Further arguments of `Layer`.

    Call arguments:
        data: Tensor, an image or a batch; or a dictionary with `images`.
        training: Boolean, whether to change anything.

    Input shape:
        `(batch_size, old_height, old_width, channels)`, or without the first
        axis, or with the channels in front of the sizes.

    Output shape:
        The same with `height` and `width`.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> layer = RandomCrop(1, 2, seed=1)
        >>> row = tf.constant([[[0.0], [1.0], [2.0], [3.0]]])
        >>> first, second = layer(row, training=True).numpy().ravel()
        >>> float(second - first)
        1.0
    """

    def __init__(
        self, height, width, seed=None, data_format=None, name=None, **kwargs
    ):
        self.height = check_integer("height", height)
        self.width = check_integer("width", width)
        super().__init__(seed, data_format, name=name, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        return self.draw((2,), (0.0, 1.0), "float32", seed)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return cover(images, self.height, self.width)
        return cut_where_large(
            images,
            self.height,
            self.width,
            lambda large: self._part(large, transformation),
        )

    def _part(self, images, transformation):
        rows, columns = sizes_of(images)
        places = tf.stack([rows - self.height + 1, columns - self.width + 1])
        chosen = transformation * tf.cast(places, "float32")
        # A number next to 1 could be rounded up to the first place too far.
        top, left = tf.unstack(tf.minimum(tf.cast(chosen, "int32"), places - 1))
        part = crop(images, top, left, self.height, self.width)
        part.set_shape((None, self.height, self.width, None))
        return part

    def compute_output_shape(self, input_shape):
        return resized_shape(
            input_shape, self.height, self.width, self.data_format
        )

    def get_config(self):
        return {
            **super().get_config(),
            "height": self.height,
            "width": self.width,
        }
