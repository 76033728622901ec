"""Tensors scaled and moved along some of their axes."""

import math

import tensorflow as tf

from keras_reference.core.axes import axes_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.promote import to_floating
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def scale_and_translate(
    images,
    output_shape,
    scale,
    translation,
    spatial_dims,
    method,
    antialias=True,
):
    """Scale and move a tensor along some of its axes.

    The element at `y` comes from `(y + 0.5 - translation) / scale - 0.5`: it
    is a mean of those there, weighted by a kernel of their distance.

    Reference:
        P. Heckbert, "What are the coordinates of a pixel?", Graphics Gems,
        1990.

    Args:
        images: Tensor.
        output_shape: Tuple of integers, the shape of the result.
        scale: Tensor, one number for each axis of `spatial_dims`.
        translation: Tensor, one number for each.
        spatial_dims: Tuple of integers, the axes.
        method: String, the kernel: `"linear"`, `"cubic"`, `"lanczos3"` or
            `"lanczos5"`; also `"bilinear"`, `"trilinear"`, `"bicubic"`,
            `"tricubic"`.
        antialias: Boolean, whether the kernel becomes broader where the
            tensor becomes smaller.

    Returns:
        Tensor of the shape `output_shape`.

    Raises:
        ValueError: If the method or an axis is unknown.

    Examples:
        >>> x = [[0.0, 4.0]]
        >>> y = scale_and_translate(x, (1, 4), [2.0], [0.0], (1,), "linear")
        >>> y.numpy().tolist()
        [[0.0, 1.0, 3.0, 4.0]]
    """
    kernel = _KERNELS.get(method)
    if kernel is None:
        raise ValueError(
            f"`method` must be one of {', '.join(_KERNELS)}. "
            f"Received: method={method!r}."
        )
    images = to_floating(images)
    scale = cast_exactly(scale, images.dtype)
    translation = cast_exactly(translation, images.dtype)
    axes = axes_from_front(
        tuple(spatial_dims), images.shape.rank, "spatial_dims"
    )
    for place, axis in enumerate(axes):
        weights = _weights(
            tf.shape(images)[axis],
            output_shape[axis],
            scale[place],
            translation[place],
            kernel,
            antialias,
        )
        product = tf.tensordot(images, weights, [[axis], [0]])
        rank = images.shape.rank
        order = [*range(axis), rank - 1, *range(axis, rank - 1)]
        images = tf.transpose(product, order)
    return images


def _weights(length, new_length, scale, translation, kernel, antialias):
    """Return how much each element counts for each new one."""
    dtype = scale.dtype
    width = tf.maximum(1 / scale, 1) if antialias else 1
    # A range in half precision is not known to graphs.
    places = tf.cast(tf.range(new_length), dtype) + 0.5
    places = (places - translation) / scale - 0.5
    elements = tf.cast(tf.range(length), dtype)
    distance = tf.abs(places - elements[:, tf.newaxis]) / width
    weights = kernel(distance)
    weights = tf.math.divide_no_nan(weights, tf.reduce_sum(weights, axis=0))
    is_inside = (places >= -0.5) & (places <= tf.cast(length, dtype) - 0.5)
    return tf.where(is_inside, weights, tf.zeros_like(weights))


def _linear(distance: tf.Tensor) -> tf.Tensor:
    return tf.maximum(1 - distance, 0)


def _cubic(distance: tf.Tensor) -> tf.Tensor:
    # Reference: R. Keys, "Cubic convolution interpolation for digital image
    # processing", 1981, equation 15.
    near = (1.5 * distance - 2.5) * distance**2 + 1
    far = ((-0.5 * distance + 2.5) * distance - 4) * distance + 2
    weights = tf.where(distance < 1, near, far)
    return tf.where(distance < 2, weights, tf.zeros_like(weights))


def _lanczos(radius: int):
    def kernel(distance: tf.Tensor) -> tf.Tensor:
        angle = math.pi * tf.where(distance > 0, distance, 1)
        weights = radius * tf.sin(angle) * tf.sin(angle / radius) / angle**2
        weights = tf.where(distance > 0, weights, 1)
        return tf.where(distance < radius, weights, tf.zeros_like(weights))

    return kernel


_KERNELS = {
    **dict.fromkeys(("linear", "bilinear", "trilinear"), _linear),
    **dict.fromkeys(("cubic", "bicubic", "tricubic"), _cubic),
    "lanczos3": _lanczos(3),
    "lanczos5": _lanczos(5),
}
