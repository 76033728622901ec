"""Images blurred, their edges, and how alike two of them are."""

import numpy as np
import tensorflow as tf

from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote_floating
from keras_reference.core.refusals import check_positive, refusal
from keras_reference.ops.image.layout import channels_last


@numeric_op
def gaussian_blur(
    images, kernel_size=(3, 3), sigma=(1.0, 1.0), data_format=None
):
    """Return images whose pixels are means of their surroundings.

    The weights are `exp(-d**2 / (2 * sigma**2))` of the distance, and add up
    to 1; beyond the edges there is 0.

    Reference:
        R. Gonzalez and R. Woods, "Digital image processing", 2018, section
        3.5.

    Args:
        images: Tensor of floats, one image or a batch of them.
        kernel_size: Pair of integers, how many columns and rows count.
        sigma: Pair of floats, how broad the weights are, along the columns
            and the rows.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor like `images`.

    Raises:
        TypeError: If the images are no floats.
        ValueError: If `kernel_size` or `sigma` are not two numbers.

    Examples:
        >>> x = tf.constant([[[0.0], [1.0], [0.0]]])
        >>> [round(float(y), 3) for y in gaussian_blur(x, (3, 1))[0, :, 0]]
        [0.274, 0.452, 0.274]
    """
    pairs = (("kernel_size", kernel_size), ("sigma", sigma))
    for name, pair in pairs:
        if np.shape(pair) != (2,):
            raise ValueError(
                f"`{name}` must be two numbers. Received: {name}={pair}."
            )
    for count in kernel_size:
        check_positive("kernel_size", count)
    batch, restore = channels_last(images, data_format)
    _check_floats(batch)
    return restore(blur(batch, kernel_size, sigma))


def _check_floats(images: tf.Tensor) -> None:
    if not images.dtype.is_floating:
        raise TypeError(
            f"`images` must be floats. Received: dtype={images.dtype.name}."
        )


def blur(batch: tf.Tensor, kernel_size, sigma, padding="SAME") -> tf.Tensor:
    """Blur a batch of images with the channels last.

    Examples:
        >>> blur(tf.zeros((1, 2, 2, 1)), (3, 3), (1.0, 1.0)).shape.as_list()
        [1, 2, 2, 1]
    """
    channels = tf.shape(batch)[-1]
    columns, rows = (
        _weights(count, width, batch.dtype)
        for count, width in zip(kernel_size, sigma, strict=True)
    )
    for kernel in (columns[tf.newaxis, :], rows[:, tf.newaxis]):
        kernel = tf.tile(
            kernel[:, :, tf.newaxis, tf.newaxis], [1, 1, channels, 1]
        )
        batch = tf.nn.depthwise_conv2d(batch, kernel, [1, 1, 1, 1], padding)
    return batch


def _weights(count: int, sigma: float, dtype) -> tf.Tensor:
    # A range in half precision is not known to graphs.
    distance = tf.cast(tf.range(count), dtype) - (count - 1) / 2
    weights = tf.exp(-tf.square(distance / sigma) / 2)
    return weights / tf.reduce_sum(weights)


@numeric_op
def sobel_edges(images, data_format=None):
    """Return how steeply images change, downward and to the right.

    Reference:
        R. Duda and P. Hart, "Pattern classification and scene analysis", 1973.

    Args:
        images: Tensor of floats, one image or a batch of them.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor with a new last axis of length 2.

    Raises:
        TypeError: If the images are no floats.

    Examples:
        >>> sobel_edges(tf.ones((3, 3, 1))).shape.as_list()
        [3, 3, 1, 2]
    """
    batch, restore = channels_last(images, data_format)
    _check_floats(batch)
    return restore(tf.image.sobel_edges(batch))


@numeric_op
def ssim(
    image1,
    image2,
    max_val=1.0,
    filter_size=11,
    filter_sigma=1.5,
    k1=0.01,
    k2=0.03,
    data_format=None,
):
    """Return how alike images are in brightness, contrast and structure.

    Reference: Z. Wang et al., "Image quality assessment: From error
    visibility to structural similarity", 2004, equation 13.

    Args:
        image1: Tensor, one image or a batch of them.
        image2: Tensor of the same shape.
        max_val: Float, the largest number there may be.
        filter_size: Integer, height and width of a window.
        filter_sigma: Float, how broad the weights in it are.
        k1: Float, steadies the comparison of brightness.
        k2: Float, steadies the comparison of contrast.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.

    Returns:
        Tensor, one number for each image, 1 for equal ones.

    Raises:
        ValueError: If the shapes differ, or `filter_size` is less than 1.

    Examples:
        >>> x = tf.ones((12, 12, 1))
        >>> ssim(x, x).numpy()
        np.float32(1.0)
    """
    check_positive("filter_size", filter_size)
    image1, image2 = promote_floating(image1, image2)
    if not image1.shape.is_compatible_with(image2.shape):
        raise refusal(
            "`image1` and `image2` must have the same shape.",
            image1=image1,
            image2=image2,
        )
    first, _ = channels_last(image1, data_format, "image1")
    second, _ = channels_last(image2, data_format, "image2")
    sides, widths = (filter_size,) * 2, (filter_sigma,) * 2

    def mean(x):
        return blur(x, sides, widths, padding="VALID")

    means = (k1 * max_val) ** 2, (k2 * max_val) ** 2
    found = _likeness(_wide(first), _wide(second), mean, *means)
    found = tf.cast(tf.reduce_mean(found, [1, 2, 3]), image1.dtype)
    return found[0] if image1.shape.rank == 3 else found


def _wide(images: tf.Tensor) -> tf.Tensor:
    return tf.cast(images, "float32") if images.dtype.size < 4 else images


def _likeness(first, second, mean, c1: float, c2: float) -> tf.Tensor:
    """Return equation 13 for each window; `mean` is that over a window."""
    mean1, mean2 = mean(first), mean(second)
    product, squares = mean1 * mean2, mean1 * mean1 + mean2 * mean2
    covariance = mean(first * second) - product
    variances = mean(first * first + second * second) - squares
    brightness = (2 * product + c1) / (squares + c1)
    return brightness * (2 * covariance + c2) / (variances + c2)
