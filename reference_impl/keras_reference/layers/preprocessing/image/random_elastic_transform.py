"""Images bent like rubber, at random."""

import tensorflow as tf

from keras_reference import ops
from keras_reference.core.spatial.arguments import check_choice
from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.project import (
    FILL_MODES,
    INTERPOLATIONS,
)

# With the scale 1, pixels are moved by about three pixels.
LARGEST_ALPHA = 100.0


class RandomElasticTransform(RandomImageLayer):
    """Bend a random share of images as if on rubber while training.

    Each pixel comes from a place nearby: `100 * scale` times noise in
    `[-1, 1)`, blurred by a Gaussian with a deviation of 5 pixels.

    Reference:
        Simard, Steinkraus and Platt, "Best practices for convolutional neural
        networks applied to visual document analysis", 2003, section 2.

    Args:
        factor: Float in `[0, 1]`, the largest probability for each image, or
            two of them, the least and the largest.
        scale: Float in `[0, 1]`, the largest strength, or two of them, the
            least and the largest.
        interpolation: String, what lies between pixels: `"bilinear"` or
            `"nearest"`.
        fill_mode: String, what lies outside of an image: `"reflect"` for its
            reflection, `"wrap"` for its other end, `"nearest"` for its border,
            or `"constant"` for `fill_value`.
        fill_value: Float, what lies outside with `"constant"`.
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
        >>> layer = RandomElasticTransform((1.0, 1.0), scale=(0.5, 1.0))
        >>> image = layer(tf.ones((4, 4, 1)), training=True)
        >>> float(tf.reduce_max(abs(image - 1)).numpy().round(3))
        0.0
    """

    def __init__(
        self,
        factor=1.0,
        scale=1.0,
        interpolation="bilinear",
        fill_mode="reflect",
        fill_value=0.0,
        value_range=(0, 255),
        seed=None,
        data_format=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, 0, 1)
        self.scale = check_bounds("scale", scale, 0, 1)
        self.interpolation = check_choice(
            "interpolation", interpolation, INTERPOLATIONS
        )
        self.fill_mode = check_choice("fill_mode", fill_mode, FILL_MODES)
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)
        self.fill_value = fill_value

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        shape = (tf.shape(data)[0], 1, 1, 1)
        scale = self.draw(shape, self.scale, "float32", seed)
        return self.draw_chosen(data, self.factor, seed), scale

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        chosen, scale = transformation
        bent = ops.image.elastic_transform(
            images,
            alpha=LARGEST_ALPHA * scale,
            interpolation=self.interpolation,
            fill_mode=self.fill_mode,
            fill_value=self.fill_value,
            seed=self.seed_generator,
            data_format="channels_last",
        )
        bent = tf.clip_by_value(bent, *self.value_range)
        return tf.where(chosen, bent, images)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "scale": self.scale,
            "interpolation": self.interpolation,
            "fill_mode": self.fill_mode,
            "fill_value": self.fill_value,
            "value_range": self.value_range,
        }
