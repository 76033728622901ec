"""Images changed in several ways, chosen at random."""

from keras_reference.core.spatial.arguments import check_choice, is_integer
from keras_reference.layers.preprocessing.image.augmentations import (
    apply_one,
    enhancements,
    geometry,
    histograms,
)
from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.project import INTERPOLATIONS


class RandAugment(RandomImageLayer):
    """Change images in a few randomly chosen ways while training.

    Each way is one of `AutoContrast`, `Equalization`, `RandomPosterization`,
    `Solarization`, `RandomBrightness`, `RandomColorDegeneration`,
    `RandomContrast`, `RandomSharpness`, `RandomRotation`, `RandomShear` and
    `RandomTranslation`. The choice is the same for all images of a batch; what
    the chosen layer draws is not. With `factor=0` images stay as they are.

    Reference:
        Cubuk et al., "RandAugment: Practical Automated Data Augmentation with
        a Reduced Search Space", 2019.

    Args:
        value_range: Pair of numbers, the least and the largest value.
        num_ops: Integer, how many ways one after the other.
        factor: Float in `[0, 1]`, the largest strength, or two of them, the
            least and the largest.
        interpolation: String, what lies between pixels: `"bilinear"` or
            `"nearest"`.
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
        >>> import tensorflow as tf
        >>> layer = RandAugment(seed=1)
        >>> layer(tf.zeros((2, 8, 8, 3)), training=True).shape.as_list()
        [2, 8, 8, 3]
    """

    def __init__(
        self,
        value_range=(0, 255),
        num_ops=2,
        factor=0.5,
        interpolation="bilinear",
        seed=None,
        data_format=None,
        **kwargs,
    ):
        if not is_integer(num_ops, 0):
            raise ValueError(
                "`num_ops` must be an integer, 0 or more. "
                f"Received: num_ops={num_ops!r}."
            )
        self.value_range = check_value_range(value_range)
        self.factor = check_bounds("factor", factor, 0, 1)
        self.interpolation = check_choice(
            "interpolation", interpolation, INTERPOLATIONS
        )
        super().__init__(seed, data_format, **kwargs)
        self.num_ops = num_ops
        self._choices = [
            *histograms(self.factor, value_range),
            *enhancements(self.factor, value_range),
            *geometry(self.factor, interpolation),
        ]

    def get_random_transformation(self, data, training=True, seed=None):
        if not training or self.factor[1] == 0:
            return []
        seed = seed or self.seed_generator
        return [
            (
                self.draw_integer(len(self._choices), seed),
                [
                    layer.get_random_transformation(data, training, seed)
                    for layer in self._choices
                ],
            )
            for _ in range(self.num_ops)
        ]

    def transform_images(self, images, transformation, training=True):
        for index, drawn in transformation:
            images = apply_one(self._choices, index, drawn, images)
        return images

    def get_config(self):
        return {
            **super().get_config(),
            "value_range": self.value_range,
            "num_ops": self.num_ops,
            "factor": self.factor,
            "interpolation": self.interpolation,
        }
