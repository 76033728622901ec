"""Pairs of images, mixed at random."""

import tensorflow as tf

from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class MixUp(RandomImageLayer):
    """Mix each image with another one of the batch while training.

    `output = share * input + (1 - share) * other` with a random `share` for
    each image, that follows the beta distribution with `alpha` twice. Labels,
    where they are given, are mixed likewise.

    Reference:
        Zhang et al., "mixup: Beyond Empirical Risk Minimization", 2018.

    Args:
        alpha: Positive float. The smaller it is, the more of a mixture is one
            of both images.
        data_format: String, `"channels_last"` or `"channels_first"`; the
            setting of `keras.config` when `None`.
        seed: Integer, start of the random numbers; drawn when `None`.
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
        >>> data = {"images": images, "labels": tf.eye(2)}
        >>> outputs = MixUp(seed=1)(data, training=True)
        >>> bool(
        ...     tf.reduce_all(
        ...         abs(outputs["images"][:, 0, 0, 0] - outputs["labels"][:, 1])
        ...         < 1e-6
        ...     )
        ... )
        True
    """

    def __init__(self, alpha=0.2, data_format=None, seed=None, **kwargs):
        if not isinstance(alpha, (int, float)) or not alpha > 0:
            raise ValueError(
                f"`alpha` must be a positive number. Received: alpha={alpha!r}."
            )
        super().__init__(seed, data_format, **kwargs)
        self.alpha = alpha

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        generator = seed or self.seed_generator
        count = tf.shape(data)[0]
        # Two gamma variates, one over the sum of both: a beta variate.
        one, other = (
            tf.random.stateless_gamma((count,), generator.next(), self.alpha)
            for _ in range(2)
        )
        shares = tf.math.divide_no_nan(one, one + other)
        order = tf.random.experimental.stateless_shuffle(
            tf.range(count), generator.next()
        )
        return shares, order

    def transform_images(self, images, transformation, training=True):
        return _mix(images, transformation) if training else images

    def transform_labels(self, labels, transformation, training=True):
        if not training:
            return labels
        if not labels.dtype.is_floating:
            labels = tf.cast(labels, self.compute_dtype)
        return _mix(labels, transformation)

    def get_config(self):
        return {**super().get_config(), "alpha": self.alpha}


def _mix(values, transformation):
    shares, order = transformation
    behind = [1] * (values.shape.rank - 1)
    shares = tf.reshape(tf.cast(shares, values.dtype), [-1, *behind])
    return shares * values + (1 - shares) * tf.gather(values, order)
