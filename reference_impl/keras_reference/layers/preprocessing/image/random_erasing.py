"""Parts of images erased, at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.rectangles import (
    inside_rectangles,
)
from keras_reference.layers.preprocessing.image.resize import sizes_of

# The flattest rectangle is 0.3 times as high as it is wide: Zhong, section 4.
FLATTEST = 0.3


class RandomErasing(RandomImageLayer):
    """Erase a random rectangle of each image while training.

    Its share of the area is drawn first, then its proportions, from 0.3 to
    1 / 0.3 of those of the image, then its place.

    Reference:
        Zhong et al., "Random Erasing Data Augmentation", 2017, algorithm 1.

    Args:
        factor: Float in `[0, 1]`, the largest probability for each image, or
            two of them, the least and the largest.
        scale: Float in `[0, 1]`, the largest share of the area, or two of
            them, the least and the largest.
        fill_value: Float, what takes the place of the pixels; `None` for
            noise from a normal distribution around the middle of
            `value_range`.
        value_range: Pair of numbers, the least and the largest value.
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
        >>> layer = RandomErasing((1.0, 1.0), scale=(0.5, 0.5), fill_value=0)
        >>> image = tf.ones((32, 32, 1))
        >>> share = 1 - tf.reduce_mean(layer(image, training=True))
        >>> bool(0.4 < share < 0.6)
        True
    """

    def __init__(
        self,
        factor=1.0,
        scale=(0.02, 0.33),
        fill_value=None,
        value_range=(0, 255),
        seed=None,
        data_format=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, 0, 1)
        self.scale = check_bounds("scale", scale, 0, 1)
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)
        self.fill_value = fill_value

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        chosen = self.draw_chosen(data, self.factor, seed)
        erased = chosen & self._draw_rectangles(data, seed)
        return erased, self._fill(data, seed)

    def _draw_rectangles(self, images, seed):
        """Return where one random rectangle of each image lies."""
        shape = (tf.shape(images)[0], 1, 1)
        area = self.draw(shape, self.scale, "float32", seed)
        # No side may be longer than the image.
        flattest = tf.maximum(area, FLATTEST)
        exponent = self.draw(shape, (-1.0, 1.0), "float32", seed)
        proportions = flattest**exponent
        rows, columns = sizes_of(images)
        spans = []
        for size, share in (
            (rows, tf.sqrt(area * proportions)),
            (columns, tf.sqrt(area / proportions)),
        ):
            size = tf.cast(size, "float32")
            length = tf.round(share * size)
            place = self.draw(shape, (0.0, 1.0), "float32", seed)
            start = tf.floor(place * (size - length + 1))
            spans.append((start, start + length))
        return inside_rectangles(images, *spans)

    def _fill(self, images, seed):
        if self.fill_value is not None:
            return tf.cast(self.fill_value, images.dtype)
        lowest, highest = self.value_range
        generator = seed or self.seed_generator
        noise = tf.random.stateless_normal(
            tf.shape(images),
            generator.next(),
            mean=(lowest + highest) / 2,
            stddev=(highest - lowest) / 2,
        )
        noise = tf.clip_by_value(noise, lowest, highest)
        return tf.cast(noise, images.dtype)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        erased, fill = transformation
        return tf.where(erased, fill, images)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "scale": self.scale,
            "fill_value": self.fill_value,
            "value_range": self.value_range,
        }
