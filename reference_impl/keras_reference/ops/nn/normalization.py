"""Means and variances, and numbers brought to a common scale."""

import tensorflow as tf

from keras_reference.config import epsilon as default_epsilon
from keras_reference.core.axes import axes_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.halves import in_single, single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating
from keras_reference.core.saturated import saturated
from keras_reference.ops.numpy.shapes import lengths_of


@numeric_op
def moments(x, axes, keepdims=False, synchronized=False):
    """Return the mean and the variance along axes.

    Args:
        x: Tensor. Sums of 16-bit floats are taken in 32 bits.
        axes: Integer or tuple of integers.
        keepdims: Boolean, whether the axes stay, with length 1.
        synchronized: Boolean, whether to take them over all replicas of the
            strategy that runs.

    Returns:
        Tuple of two tensors in the type of `x`.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> mean, variance = moments([1.0, 3.0], axes=[0])
        >>> float(mean), float(variance)
        (2.0, 1.0)
    """
    x = to_floating(x)
    wide = single(x)
    axes = axes_from_front(axes, x.shape.rank, "axes")
    mean = tf.reduce_mean(wide, axes, keepdims=True)
    if synchronized:
        mean, variance = _over_replicas(wide, mean, axes)
    else:
        variance = tf.reduce_mean(tf.square(wide - mean), axes, keepdims=True)
    if not keepdims:
        mean, variance = tf.squeeze(mean, axes), tf.squeeze(variance, axes)
    return saturated(mean, x.dtype), saturated(variance, x.dtype)


def _over_replicas(x, mean, axes) -> tuple[tf.Tensor, tf.Tensor]:
    squares = tf.reduce_mean(tf.square(x), axes, keepdims=True)
    context = tf.distribute.get_replica_context()
    if context is not None:
        mean, squares = context.all_reduce(
            tf.distribute.ReduceOp.MEAN, [mean, squares]
        )
    return mean, squares - tf.square(mean)


@numeric_op
def batch_normalization(
    x, mean, variance, axis, offset=None, scale=None, epsilon=1e-3
):
    """Return numbers less a mean, over the root of a variance.

    `(x - mean) / sqrt(variance + epsilon) * scale + offset`

    Reference: S. Ioffe, C. Szegedy, "Batch normalization", 2015, algorithm 2.

    Args:
        x: Tensor.
        mean: Tensor of one axis, a mean for each element along `axis`; it may
            have others of length 1, or be a number.
        variance: Tensor, likewise.
        axis: Integer.
        offset: Tensor, likewise, or None for 0.
        scale: Tensor, likewise, or None for 1.
        epsilon: Float, keeps the root from being 0.

    Returns:
        Tensor in the type of `x`.

    Raises:
        ValueError: If there is no such axis, or it has another length.

    Examples:
        >>> y = batch_normalization([[1.0], [3.0]], [2.0], [1.0], 1, epsilon=0)
        >>> y.numpy().tolist()
        [[-1.0], [1.0]]
    """
    x = to_floating(x)
    (axis,) = axes_from_front(axis, x.shape.rank)

    def along_axis(name, values):
        values = cast_exactly(values, x.dtype)
        length, count = x.shape[axis], values.shape.num_elements()
        is_number = values.shape.rank == 0
        if not (is_number or None in (length, count) or length == count):
            raise ValueError(
                f"`{name}` must have one element for each along `axis`. "
                f"Received: {name}.shape={tuple(values.shape)}, "
                f"x.shape={tuple(x.shape)}, axis={axis}."
            )
        return tf.reshape(values, [-1] + [1] * (x.shape.rank - axis - 1))

    factor = tf.math.rsqrt(along_axis("variance", variance) + epsilon)
    if scale is not None:
        factor = factor * along_axis("scale", scale)
    shift = -along_axis("mean", mean) * factor
    if offset is not None:
        shift = shift + along_axis("offset", offset)
    return x * factor + shift


@numeric_op
def layer_normalization(
    x, gamma=None, beta=None, axis=-1, epsilon=None, **kwargs
):
    """Return each sample less its mean, over the root of its variance.

    `(x - mean(x)) / sqrt(var(x) + epsilon) * gamma + beta`

    Reference: J. Ba, J. Kiros, G. Hinton, "Layer normalization", 2016.

    Args:
        x: Tensor. 16-bit floats are computed in 32 bits.
        gamma: Tensor, of the lengths of `axis`; None for 1.
        beta: Tensor, of the lengths of `axis`; None for 0.
        axis: Integer or tuple of integers, the axes of a sample.
        epsilon: Float, keeps the root from being 0; None for
            `keras.config.epsilon()`.
        **kwargs: None is known; here for the error message.

    Returns:
        Tensor in the type of `x`.

    Raises:
        ValueError: If there is no such axis, or an argument is unknown.

    Examples:
        >>> layer_normalization([[1.0, 3.0]]).numpy().round(3).tolist()
        [[-1.0, 1.0]]
    """
    if kwargs:
        raise ValueError(
            "`layer_normalization` takes no further arguments. "
            f"Received: {kwargs}. Use `rms_normalization` to divide only."
        )
    x = to_floating(x)
    wide = single(x)
    axes = axes_from_front(axis, x.shape.rank)
    epsilon = default_epsilon() if epsilon is None else epsilon
    mean = tf.reduce_mean(wide, axes, keepdims=True)
    variance = tf.reduce_mean(tf.square(wide - mean), axes, keepdims=True)
    outputs = (wide - mean) * tf.math.rsqrt(variance + epsilon)
    if gamma is not None:
        outputs = outputs * _along("gamma", gamma, axes, wide)
    if beta is not None:
        outputs = outputs + _along("beta", beta, axes, wide)
    return tf.cast(outputs, x.dtype)


def _along(name: str, values, axes, x: tf.Tensor) -> tf.Tensor:
    """Return values shaped so that they lie along the axes of a sample."""
    values = cast_exactly(values, x.dtype)
    if values.shape.rank == 0:
        return values
    axes = sorted(axes)
    lengths = [x.shape[axis] for axis in axes]
    if not values.shape.is_compatible_with(lengths):
        raise ValueError(
            f"`{name}` must have the lengths of `axis`. Received: "
            f"{name}.shape={tuple(values.shape)}, x.shape={tuple(x.shape)}, "
            f"axis={tuple(axes)}."
        )
    shape = [1] * x.shape.rank
    for axis, length in zip(axes, lengths_of(values), strict=True):
        shape[axis] = length
    return tf.reshape(values, shape)


@numeric_op
def rms_normalization(x, scale=None, axis=-1, epsilon=None):
    """Return each sample over the root of its mean square.

    `x / sqrt(mean(x**2) + epsilon) * scale`

    Reference: B. Zhang, R. Sennrich, "Root mean square layer normalization",
    2019.

    Args:
        x: Tensor. 16-bit floats are computed in 32 bits.
        scale: Tensor, of the lengths of `axis`; None for 1.
        axis: Integer or tuple of integers, the axes of a sample.
        epsilon: Float, keeps the root from being 0; None for
            `keras.config.epsilon()`.

    Returns:
        Tensor in the type of `x`.

    Raises:
        ValueError: If there is no such axis.

    Examples:
        >>> rms_normalization([[2.0, -2.0]], epsilon=0).numpy().tolist()
        [[1.0, -1.0]]
    """
    x = to_floating(x)
    wide = single(x)
    axes = axes_from_front(axis, x.shape.rank)
    epsilon = default_epsilon() if epsilon is None else epsilon
    square = tf.reduce_mean(tf.square(wide), axes, keepdims=True)
    outputs = wide * tf.math.rsqrt(square + epsilon)
    if scale is not None:
        outputs = outputs * _along("scale", scale, axes, wide)
    return tf.cast(outputs, x.dtype)


@numeric_op
def normalize(x, axis=-1, order=2, epsilon=None):
    """Return vectors of length 1.

    `x / max(sum(abs(x)**order)**(1 / order), epsilon)`

    Args:
        x: Tensor.
        axis: Integer, along which the vectors lie.
        order: Integer of at least 1, how lengths are measured.
        epsilon: Float, the smallest length to divide by; None for
            `keras.config.epsilon()`.

    Returns:
        Tensor.

    Raises:
        ValueError: If `order` is no such integer, or there is no such axis.

    Examples:
        >>> normalize([[3.0, 5.0]], order=1).numpy().tolist()
        [[0.375, 0.625]]
    """
    if not isinstance(order, int) or order < 1:
        raise ValueError(
            "`order` must be an integer of at least 1. "
            f"Received: order={order}."
        )
    x = to_floating(x)
    axes = axes_from_front(axis, x.shape.rank)
    epsilon = default_epsilon() if epsilon is None else epsilon
    return in_single(_normalize, x, axes, order, epsilon)


def _normalize(x: tf.Tensor, axes, order: int, epsilon) -> tf.Tensor:
    epsilon = cast_exactly(epsilon, x.dtype)
    if order == 2:
        square = tf.reduce_sum(tf.square(x), axes, keepdims=True)
        return x * tf.math.rsqrt(tf.maximum(square, tf.square(epsilon)))
    power = tf.reduce_sum(tf.pow(tf.abs(x), order), axes, keepdims=True)
    length = tf.pow(power, tf.constant(1 / order, x.dtype))
    return x / tf.maximum(length, epsilon)
