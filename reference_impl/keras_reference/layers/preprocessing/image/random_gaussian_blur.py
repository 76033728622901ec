"""Images blurred, at random."""

import tensorflow as tf

from keras_reference.core.spatial.arguments import is_integer
from keras_reference.layers.preprocessing.image.factors import (
    check_bounds,
    check_value_range,
)
from keras_reference.layers.preprocessing.image.image_layer import (
    RandomImageLayer,
)


class RandomGaussianBlur(RandomImageLayer):
    """Blur a random share of images while training.

    Pixels become means of their surroundings, with the weights
    `exp(-distance**2 / (2 * sigma**2))`, that add up to 1; beyond the borders
    there is 0. Then what is out of range is clipped.

    Args:
        factor: Float in `[0, 1]`, the largest probability for each image, or
            two of them, the least and the largest.
        kernel_size: Odd positive integer, how many rows and columns count, or
            two of them.
        sigma: Float in `[0, 1]`, the largest standard deviation, in pixels, or
            two of them, the least and the largest.
        value_range: Pair of numbers, the least and the largest value.
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
        >>> layer = RandomGaussianBlur((1.0, 1.0), sigma=(1.0, 1.0))
        >>> image = tf.reshape(tf.one_hot(4, 9, 100.0), (3, 3, 1))
        >>> layer(image, training=True).numpy()[1, :, 0].round(1)
        array([12.4, 20.4, 12.4], dtype=float32)
    """

    def __init__(
        self,
        factor=1.0,
        kernel_size=3,
        sigma=1.0,
        value_range=(0, 255),
        data_format=None,
        seed=None,
        **kwargs,
    ):
        self.factor = check_bounds("factor", factor, 0, 1)
        self.kernel_size = _check_odd(kernel_size)
        self.sigma = check_bounds("sigma", sigma, 0, 1)
        self.value_range = check_value_range(value_range)
        super().__init__(seed, data_format, **kwargs)

    def get_random_transformation(self, data, training=True, seed=None):
        if not training:
            return None
        shape = (tf.shape(data)[0], 1)
        sigma = self.draw(shape, self.sigma, "float32", seed)
        return self.draw_chosen(data, self.factor, seed), sigma

    def transform_images(self, images, transformation, training=True):
        if not training:
            return images
        chosen, sigma = transformation
        blurred = images
        for axis, size in enumerate(self.kernel_size, start=1):
            weights = tf.cast(_weights(size, sigma), images.dtype)
            blurred = _mean_along(axis, blurred, weights)
        blurred = tf.clip_by_value(blurred, *self.value_range)
        return tf.where(chosen, blurred, images)

    def get_config(self):
        return {
            **super().get_config(),
            "factor": self.factor,
            "kernel_size": self.kernel_size,
            "sigma": self.sigma,
            "value_range": self.value_range,
        }


def _check_odd(kernel_size) -> tuple[int, int]:
    sizes = (kernel_size,) * 2 if is_integer(kernel_size, 1) else kernel_size
    if (
        not isinstance(sizes, (tuple, list))
        or len(sizes) != 2
        or not all(is_integer(size, 1) and size % 2 for size in sizes)
    ):
        raise ValueError(
            "`kernel_size` must be a positive odd integer, or two of them. "
            f"Received: kernel_size={kernel_size!r}."
        )
    return tuple(sizes)


def _weights(size: int, sigma: tf.Tensor) -> tf.Tensor:
    """Return weights of the shape `(batch_size, size)`."""
    distance = tf.range(size, dtype="float32") - (size - 1) / 2
    # So near to 0, no neighbour has any weight.
    sigma = tf.maximum(sigma, 1e-3)
    weights = tf.exp(-tf.square(distance / sigma) / 2)
    return weights / tf.reduce_sum(weights, axis=-1, keepdims=True)


def _mean_along(axis: int, images: tf.Tensor, weights: tf.Tensor) -> tf.Tensor:
    """Return means of neighbours, weighted for each image on its own."""
    size = weights.shape[-1]
    sides = [[0, 0] for _ in range(4)]
    sides[axis] = [size // 2, size // 2]
    padded = tf.pad(images, sides)
    length = tf.shape(images)[axis]
    weights = tf.reshape(weights, (-1, 1, 1, 1, size))
    return tf.add_n(
        [
            weights[..., place]
            * tf.gather(padded, tf.range(length) + place, axis=axis)
            for place in range(size)
        ]
    )
