"""Images of another size."""

from keras_reference.core.spatial.arguments import check_choice, check_integer
from keras_reference.layers.preprocessing.image.image_layer import ImageLayer
from keras_reference.layers.preprocessing.image.resize import (
    INTERPOLATIONS,
    crop_to_ratio,
    pad_to_ratio,
    resize,
    resized_shape,
)


class Resizing(ImageLayer):
    """Give images another size.

    Pixels are squares, and the outer borders of both images are the same. The
    new pixel `i` has its center at `(i + 0.5) * old_size / new_size - 0.5` of
    the old pixels. Images of integers stay so, rounded.

    Args:
        height: Positive integer, the new height.
        width: Positive integer, the new width.
        interpolation: String, `"bilinear"`, `"nearest"`, `"bicubic"`,
            `"area"`, `"lanczos3"` or `"lanczos5"`.
        crop_to_aspect_ratio: Boolean, whether images keep their proportions
            and lose what is too much.
        pad_to_aspect_ratio: Boolean, whether they keep their proportions and
            get borders, as wide on either side.
        fill_mode: String, what borders are made of; `"constant"`.
        fill_value: Float, the value of borders.
        antialias: Boolean, whether a smaller image is the mean of all pixels
            that lie under a new one.
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
        >>> layer = Resizing(1, 2)
        >>> layer(tf.constant([[[0.0], [1.0], [3.0], [4.0]]])).numpy().ravel()
        array([0.5, 3.5], dtype=float32)
    """

    keeps_integers = True

    def __init__(
        self,
        height,
        width,
        interpolation="bilinear",
        crop_to_aspect_ratio=False,
        pad_to_aspect_ratio=False,
        fill_mode="constant",
        fill_value=0.0,
        antialias=False,
        data_format=None,
        **kwargs,
    ):
        if crop_to_aspect_ratio and pad_to_aspect_ratio:
            raise ValueError(
                "`crop_to_aspect_ratio` and `pad_to_aspect_ratio` must not "
                "both be true. Received: crop_to_aspect_ratio="
                f"{crop_to_aspect_ratio}, pad_to_aspect_ratio="
                f"{pad_to_aspect_ratio}."
            )
        self.height = check_integer("height", height)
        self.width = check_integer("width", width)
        self.interpolation = check_choice(
            "interpolation", interpolation, INTERPOLATIONS
        )
        self.fill_mode = check_choice("fill_mode", fill_mode, ("constant",))
        super().__init__(data_format, **kwargs)
        self.crop_to_aspect_ratio = crop_to_aspect_ratio
        self.pad_to_aspect_ratio = pad_to_aspect_ratio
        self.fill_value = fill_value
        self.antialias = antialias

    def transform_images(self, images, transformation=None, training=True):
        sizes = self.height, self.width
        if self.crop_to_aspect_ratio:
            images = crop_to_ratio(images, *sizes)
        if self.pad_to_aspect_ratio:
            images = pad_to_ratio(images, *sizes, self.fill_value)
        return resize(images, *sizes, self.interpolation, self.antialias)

    def compute_output_shape(self, input_shape):
        return resized_shape(
            input_shape, self.height, self.width, self.data_format
        )

    def get_config(self):
        return {
            **super().get_config(),
            "height": self.height,
            "width": self.width,
            "interpolation": self.interpolation,
            "crop_to_aspect_ratio": self.crop_to_aspect_ratio,
            "pad_to_aspect_ratio": self.pad_to_aspect_ratio,
            "fill_mode": self.fill_mode,
            "fill_value": self.fill_value,
            "antialias": self.antialias,
        }
