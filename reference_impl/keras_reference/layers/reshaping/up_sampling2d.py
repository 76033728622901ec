"""Enlarging an image by a whole number."""

import functools

import tensorflow as tf

from keras_reference.core.spatial.arguments import check_choice
from keras_reference.core.spatial.convolve import channels_last
from keras_reference.core.spatial.resize_bilinear import resize_bilinear
from keras_reference.layers.reshaping.base_up_sampling import BaseUpSampling

INTERPOLATIONS = (
    "nearest",
    "bilinear",
    "bicubic",
    "area",
    "lanczos3",
    "lanczos5",
)


class UpSampling2D(BaseUpSampling):
    """Enlarge an image by a whole number along each axis.

    Pixels are squares, and the outer borders of both images are the same. The
    new pixel `i` has its center at `(i + 0.5) / size - 0.5` of the old pixels;
    it is their mean, weighted by a function of the distance that depends on
    `interpolation`.

    Args:
        size: Integer or tuple of 2, how many new pixels stand for an old one
            along rows and columns.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        interpolation: String, `"nearest"`, `"bilinear"`, `"bicubic"`,
            `"area"`, `"lanczos3"` or `"lanczos5"`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Input shape:
        `(batch_size, height, width, channels)`, or with
        `"channels_first"` `(batch_size, channels, height, width)`

    Output shape:
        `(batch_size, new_height, new_width, channels)`,
        or with the channels in front.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> row = tf.constant([[[[0.0], [4.0]]]])
        >>> UpSampling2D((1, 2))(row).numpy().ravel().tolist()
        [0.0, 0.0, 4.0, 4.0]
        >>> layer = UpSampling2D((1, 2), interpolation="bilinear")
        >>> layer(row).numpy().ravel().tolist()
        [0.0, 1.0, 3.0, 4.0]
    """

    rank = 2

    def __init__(
        self,
        size=(2, 2),
        data_format=None,
        interpolation="nearest",
        **kwargs,
    ):
        super().__init__(size, data_format, **kwargs)
        self.size = self._factors
        self.interpolation = check_choice(
            "interpolation", interpolation, INTERPOLATIONS
        )
        self._resize = channels_last(
            functools.partial(
                _resize, factors=self.size, method=self.interpolation
            ),
            self.data_format,
        )

    def call(self, inputs):
        # An old pixel is as large as a whole number of new ones, so that the
        # mean over a new one's area is the old one's value.
        if self.interpolation in ("nearest", "area"):
            return super().call(inputs)
        return self._resize(inputs)

    def get_config(self):
        return {
            **super().get_config(),
            "size": self.size,
            "data_format": self.data_format,
            "interpolation": self.interpolation,
        }


def _resize(images, factors, method):
    sizes = tf.shape(images)[1:3] * factors
    if None not in images.shape[1:3]:
        height, width = images.shape[1:3]
        sizes = [height * factors[0], width * factors[1]]
    if method == "bilinear":
        resized = resize_bilinear(images, sizes)
    else:
        resized = tf.image.resize(images, sizes, method)
    if images.dtype.is_integer:
        return tf.saturate_cast(tf.round(resized), images.dtype)
    return tf.cast(resized, images.dtype)
