"""What layers share that move the pixels of images."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import check_choice
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.project import (
    FILL_MODES,
    INTERPOLATIONS,
    project,
)
from keras_reference.layers.preprocessing.image.resize import sizes_of


class RandomProjection(RandomImageLayer):
    """A layer that moves the pixels of each image; abstract.

    A subclass draws the map of coordinates in `get_random_transformation`, as
    six numbers for each image.

    Args:
        fill_mode: String, what lies outside of an image.
        interpolation: String, what lies between pixels.
        fill_value: Float, what lies outside where that is constant.
        **kwargs: Arguments of `RandomImageLayer`.
    """

    def __init__(self, fill_mode, interpolation, fill_value, **kwargs):
        self.fill_mode = check_choice("fill_mode", fill_mode, FILL_MODES)
        self.interpolation = check_choice(
            "interpolation", interpolation, INTERPOLATIONS
        )
        super().__init__(**kwargs)
        self.fill_value = fill_value

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        projected = project(
            images,
            transformation,
            self.fill_mode,
            self.interpolation,
            self.fill_value,
        )
        projected.set_shape(images.shape)
        return projected

    def draw_for_each(self, images, bounds, seed=None):
        """Return one random number between two bounds for each image."""
        shape = tf.shape(images)[:1]
        return self.draw(shape, bounds, "float32", seed)

    def get_config(self):
        return {
            **super().get_config(),
            "fill_mode": self.fill_mode,
            "fill_value": self.fill_value,
            "interpolation": self.interpolation,
        }


def sizes_as_floats(images):
    """Return height and width as numbers that can be multiplied.

    Examples:
        >>> height, width = sizes_as_floats(tf.zeros((1, 6, 8, 3)))
        >>> height.numpy().item(), width.numpy().item()
        (6.0, 8.0)
    """
    return tuple(tf.cast(size, "float32") for size in sizes_of(images))
