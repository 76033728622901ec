"""The middle of images."""

from keras_reference.core.spatial.arguments import check_integer
from keras_reference.layers.preprocessing.image.image_layer import ImageLayer
from keras_reference.layers.preprocessing.image.resize import (
    crop,
    cut_where_large,
    resized_shape,
    sizes_of,
)


class CenterCrop(ImageLayer):
    """Cut the middle out of images.

    Of an image that is too small, the largest part in the middle with the
    right proportions is enlarged.

    Args:
        height: Positive integer, the new height.
        width: Positive integer, the new width.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, old_height, old_width, channels)`, or without the first
        axis, or with the channels in front of the sizes.

    Output shape:
        The same with `height` and `width`.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> import tensorflow as tf
        >>> layer = CenterCrop(1, 2)
        >>> layer(tf.constant([[[0.0], [1.0], [3.0], [4.0]]])).numpy().ravel()
        array([1., 3.], dtype=float32)
    """

    def __init__(self, height, width, data_format=None, **kwargs):
        self.height = check_integer("height", height)
        self.width = check_integer("width", width)
        super().__init__(data_format, **kwargs)

    def transform_images(self, images, transformation=None, training=True):
        return cut_where_large(images, self.height, self.width, self._middle)

    def _middle(self, images):
        rows, columns = sizes_of(images)
        top, left = (rows - self.height) // 2, (columns - self.width) // 2
        return crop(images, top, left, self.height, self.width)

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
