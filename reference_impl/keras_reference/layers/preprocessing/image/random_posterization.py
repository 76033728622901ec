"""Images of few colors, at random."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import is_integer
from keras_reference.layers.preprocessing.image.factors import (
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomPosterization(RandomImageLayer):
    """Keep a random number of bits of each value while training.

    Of the 8 bits of a value between 0 and 255, all but the first few become
    zero; their number is the same in all images of a batch.

    Args:
        factor: Integer from 1 to 8, the largest number of bits, or two of
            them, the least and the largest.
        value_range: Pair of numbers, the values that become 0 and 255 before.
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
        >>> layer = RandomPosterization((2, 2))
        >>> pixel = tf.constant([[[63.0, 64.0, 200.0]]])
        >>> layer(pixel, training=True).numpy().ravel().tolist()
        [0.0, 64.0, 192.0]
    """

    def __init__(
        self,
        factor,
        value_range=(0, 255),
        data_format=None,
        seed=None,
        **kwargs,
    ):
        bounds = (1, factor) if isinstance(factor, int) else factor
        if (
            not isinstance(bounds, (tuple, list))
            or len(bounds) != 2
            or not all(is_integer(bits, 1) and bits <= 8 for bits in bounds)
        ):
            raise ValueError(
                "`factor` must be an integer from 1 to 8, or a pair of them. "
                f"Received: factor={factor!r}."
            )
        self.factor = tuple(sorted(bounds))
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        least, most = self.factor
        chosen = self.draw((), (least, most + 1), "float32", seed)
        # A number next to the upper bound may be rounded up to it.
        bits = tf.minimum(tf.floor(chosen), most)
        return tf.cast(2.0 ** (8 - bits), data.dtype)

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        lowest, highest = self.value_range
        values = (images - lowest) * (255 / (highest - lowest))
        # Like an integer of 8 bits, a value loses its fraction first.
        kept = tf.floor(tf.floor(values) / transformation) * transformation
        return kept * ((highest - lowest) / 255) + lowest

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "value_range": self.value_range,
        }
