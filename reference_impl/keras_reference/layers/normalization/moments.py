"""Mean and variance, of what a mask keeps and of all replicas."""

import tensorflow as tf


def widen(inputs):
    """Return tensors of few bits, and integers, as `float32`.

    A sum of squares in `float16` overflows at 65504.

    Examples:
        >>> widen(tf.constant([1, 2])).dtype.name
        'float32'
    """
    if inputs.dtype in (tf.float32, tf.float64):
        return inputs
    return tf.cast(inputs, tf.float32)


def masked_moments(inputs, axes, mask=None, synchronized=False):
    """Return the mean and the variance of the entries that count.

    Args:
        inputs: Tensor of floats.
        axes: List of integers, the axes to reduce; they stay, with size 1.
        mask: Tensor of booleans or `None`, with one axis less than `inputs`:
            which rows along the last axis count.
        synchronized: Boolean, whether the entries of all replicas of a
            `tf.distribute.Strategy` are taken together.

    Returns:
        Tuple of mean and variance; zeros where nothing counts.

    Examples:
        >>> x = tf.constant([[1.0], [3.0], [9.0]])
        >>> mean, variance = masked_moments(x, [0], [True, True, False])
        >>> mean.numpy().tolist(), variance.numpy().tolist()
        ([[2.0]], [[1.0]])
    """
    weights = tf.ones_like(inputs)
    if mask is not None:
        weights *= tf.cast(mask, inputs.dtype)[..., tf.newaxis]

    def total(values):
        values = tf.reduce_sum(values * weights, axes, keepdims=True)
        return sum_of_replicas(values) if synchronized else values

    count = total(tf.ones_like(inputs))
    mean = tf.math.divide_no_nan(total(inputs), count)
    squares = tf.math.squared_difference(inputs, mean)
    return mean, tf.math.divide_no_nan(total(squares), count)


def sum_of_replicas(values):
    """Return the sum of a tensor over replicas; the tensor, if it is alone.

    Examples:
        >>> sum_of_replicas(tf.constant(2.0)).numpy()
        np.float32(2.0)
    """
    context = tf.distribute.get_replica_context()
    if context is None or context.num_replicas_in_sync == 1:
        return values
    return context.all_reduce(tf.distribute.ReduceOp.SUM, values)
