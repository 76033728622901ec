"""Pooling as TensorFlow computes it: a function of the inputs."""

import functools

import numpy as np
import tensorflow as tf

from keras_reference.core import extremes
from keras_reference.core.halves import in_single
from keras_reference.core.spatial.convolve import channels_last
from keras_reference.core.spatial.sizes import spatial_axes

_MAXIMA = {1: tf.nn.max_pool1d, 2: tf.nn.max_pool2d, 3: tf.nn.max_pool3d}
_MEANS = {1: tf.nn.avg_pool1d, 2: tf.nn.avg_pool2d, 3: tf.nn.avg_pool3d}


def max_pooling(pool_size, strides, padding, data_format):
    """Return the function that takes the largest number of each window.

    Args:
        pool_size: Tuple of integers, the size of a window.
        strides: Tuple of integers, from one window to the next.
        padding: String, `"valid"` or `"same"`.
        data_format: String, where the channels are.

    Returns:
        Function of a tensor.

    Examples:
        >>> pool = max_pooling((2,), (2,), "valid", "channels_last")
        >>> pool(tf.constant([[[1.0], [3.0]]])).numpy().tolist()
        [[[3.0]]]
    """
    return _pooling(_MAXIMA, pool_size, strides, padding, data_format)


def average_pooling(pool_size, strides, padding, data_format):
    """Return the function that takes the mean of each window.

    What lies outside of the input does not count.

    Args:
        pool_size: Tuple of integers, the size of a window.
        strides: Tuple of integers, from one window to the next.
        padding: String, `"valid"` or `"same"`.
        data_format: String, where the channels are.

    Returns:
        Function of a tensor.

    Examples:
        >>> pool = average_pooling((2,), (2,), "valid", "channels_last")
        >>> pool(tf.constant([[[1.0], [3.0]]])).numpy().tolist()
        [[[2.0]]]
    """
    pool = _pooling(_MEANS, pool_size, strides, padding, data_format)
    return functools.partial(in_single, pool)


def _pooling(functions, pool_size, strides, padding, data_format):
    arguments = (pool_size, strides, padding.upper())

    def pool(inputs):
        if len(pool_size) == 3 and inputs.dtype in (tf.float16, tf.float64):
            return _areas_first(functions[2], inputs, *arguments)
        return functions[len(pool_size)](inputs, *arguments)

    return channels_last(pool, data_format)


def _areas_first(pool, inputs, pool_size, strides, padding):
    """Pool each area, then along the depth: a box is made of areas.

    Half and double precision have no kernel of three dimensions everywhere.
    """
    batch, depth, rows, columns, channels = tf.unstack(tf.shape(inputs))
    areas = tf.reshape(inputs, [batch * depth, rows, columns, channels])
    areas = pool(areas, pool_size[1:], strides[1:], padding)
    _, rows, columns, _ = tf.unstack(tf.shape(areas))
    stack = tf.reshape(areas, [batch, depth, rows * columns, channels])
    stack = pool(stack, (pool_size[0], 1), (strides[0], 1), padding)
    depth = tf.shape(stack)[1]
    return tf.reshape(stack, [batch, depth, rows, columns, channels])


def adaptive_max_pool(inputs, output_size, data_format):
    """Return the largest number of each of `output_size` windows.

    Examples:
        >>> inputs = tf.reshape(tf.range(5.0), (1, 5, 1))
        >>> adaptive_max_pool(inputs, (2,), "channels_last")[0, :, 0].numpy()
        array([2., 4.], dtype=float32)
    """
    axes = spatial_axes(len(output_size), data_format)
    for axis, count in zip(axes, output_size, strict=True):
        indices, _ = _windows(inputs, axis, count)
        # The last place is repeated in windows that are shorter.
        windows = tf.gather(inputs, indices, axis=axis)
        inputs = extremes.reduce_max(windows, axis=axis + 1)
    return inputs


def adaptive_average_pool(inputs, output_size, data_format):
    """Return the mean of each of `output_size` windows.

    Examples:
        >>> inputs = tf.reshape(tf.range(5.0), (1, 5, 1))
        >>> pooled = adaptive_average_pool(inputs, (2,), "channels_last")
        >>> pooled[0, :, 0].numpy()
        array([1., 3.], dtype=float32)
    """
    rank = len(output_size)
    axes = spatial_axes(rank, data_format)
    for axis, count in zip(axes, output_size, strict=True):
        indices, lengths = _windows(inputs, axis, count)
        inside = tf.range(tf.shape(indices)[1]) < lengths
        weights = tf.cast(inside, inputs.dtype) / tf.cast(lengths, inputs.dtype)
        windows = tf.gather(inputs, indices, axis=axis)
        behind = [1] * (rank + 1 - axis)
        weights = tf.reshape(weights, [*tf.unstack(tf.shape(weights)), *behind])
        inputs = tf.reduce_sum(windows * weights, axis=axis + 1)
    return inputs


def _windows(inputs, axis, count):
    """Return the places in each of `count` windows, and how many they are.

    Window `i` of `count` starts at `floor(i * size / count)` and ends before
    `ceil((i + 1) * size / count)`.
    """
    size = inputs.shape[axis] or tf.shape(inputs)[axis]
    first = np.arange(count, dtype="int32")[:, np.newaxis]
    starts = first * size // count
    ends = -((first + 1) * -size // count)
    places = tf.range(-(-size // count) + 1)
    return tf.minimum(starts + places, ends - 1), ends - starts
