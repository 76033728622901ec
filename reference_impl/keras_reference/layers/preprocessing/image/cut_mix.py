"""Parts of images, exchanged at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.factors import check_bounds
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)
from keras_reference.layers.preprocessing.image.rectangles import (
    inside_rectangles,
)
from keras_reference.layers.preprocessing.image.resize import sizes_of


class CutMix(RandomImageLayer):
    """Paste a part of another image of the batch into each while training.

    The part is a rectangle with the proportions of the image and the share
    `weight` of its area, around a random point; what lies outside of the image
    is lost. Labels, where they are given, are mixed by the areas that are
    left: `output = (1 - share) * label + share * other`.

    Reference:
        Yun et al., "CutMix: Regularization Strategy to Train Strong
        Classifiers with Localizable Features", 2019, section 3.1.

    Args:
        factor: Float in `[0, 1]`, the largest weight, or two of them, the
            least and the largest.
        seed: Integer, start of the random numbers; drawn when `None`.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        data: Tensor, a batch of images; or a dictionary with `images`, and
            `labels` that can be mixed, such as rows with a single one.
        training: Boolean, whether to change anything.

    Input shape:
        `(batch_size, height, width, channels)`, or without the first axis, or
        with the channels in front of the sizes.

    Output shape:
        Same as the input.

    Raises:
        ValueError: An argument is out of range.

    Examples:
        >>> images = tf.reshape(tf.range(2.0), (2, 1, 1, 1))
        >>> data = {
        ...     "images": tf.tile(images, (1, 8, 8, 1)),
        ...     "labels": tf.eye(2),
        ... }
        >>> outputs = CutMix(seed=1)(data, training=True)
        >>> means = tf.reduce_mean(outputs["images"], axis=(1, 2, 3))
        >>> bool(tf.reduce_all(abs(means - outputs["labels"][:, 1]) < 1e-6))
        True
    """

    def __init__(self, factor=1.0, seed=None, data_format=None, **kwargs):
        self.factor = check_bounds("factor", factor, 0, 1)
        super().__init__(seed, data_format, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        shape = (tf.shape(data)[0], 1, 1)
        weight = self.draw(shape, self.factor, "float32", seed)
        spans = []
        for size in sizes_of(data):
            size = tf.cast(size, "float32")
            length = size * tf.sqrt(weight)
            middle = size * self.draw(shape, (0.0, 1.0), "float32", seed)
            spans.append(
                (tf.round(middle - length / 2), tf.round(middle + length / 2))
            )
        order = tf.random.experimental.stateless_shuffle(
            tf.range(shape[0]), (seed or self.seed_generator).next()
        )
        return inside_rectangles(data, *spans), order

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        inside, order = transformation
        return tf.where(inside, tf.gather(images, order), images)

    def transform_labels(self, labels, transformation, training=True):
        if not training:
            return labels
        if not labels.dtype.is_floating:
            labels = tf.cast(labels, self.compute_dtype)
        inside, order = transformation
        shares = tf.reduce_mean(tf.cast(inside, "float32"), axis=(1, 2, 3))
        behind = [1] * (labels.shape.rank - 1)
        shares = tf.reshape(tf.cast(shares, labels.dtype), [-1, *behind])
        return labels + shares * (tf.gather(labels, order) - labels)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}
