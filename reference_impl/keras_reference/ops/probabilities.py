"""Probabilities, and class numbers: `sigmoid`, `softmax`, `one_hot`."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.axes import axis_from_front
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.known_logits import with_logits
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import to_floating, to_tensor

# The types of class numbers that TensorFlow takes.
_CLASSES = ("uint8", "int8", "int32", "int64")


@elementwise_op
def sigmoid(x):
    """Squash numbers into the interval from 0 to 1.

    `1 / (1 + exp(-x))`

    Args:
        x: Tensor, of a floating type.

    Returns:
        Tensor of the same shape and type.

    Examples:
        >>> sigmoid([0.0]).numpy().tolist()
        [0.5]
    """
    x = to_floating(x)
    return with_logits(tf.math.sigmoid(x), x, "sigmoid")


@numeric_op
def softmax(x, axis=-1):
    """Turn numbers into positive numbers whose sum is 1.

    `exp(x) / sum(exp(x))`

    Reference:
        J. Bridle, "Probabilistic interpretation of feedforward classification
        network outputs", 1990.

    Args:
        x: Tensor, of a floating type and at least one axis.
        axis: Integer, the axis of the sum; a tuple of axes for a sum over all
            of them, None for all there are.

    Returns:
        Tensor of the same shape and type.

    Raises:
        ValueError: If `x` has no such axis.

    Examples:
        >>> softmax([1.0, 1.0]).numpy().tolist()
        [0.5, 0.5]
    """
    x = to_floating(x)
    check_axis(x, axis)
    if axis in (-1, x.shape.rank and x.shape.rank - 1):
        return with_logits(tf.nn.softmax(x), x, "softmax")
    if isinstance(axis, int):
        return tf.nn.softmax(x, axis=axis)
    shifted = x - tf.reduce_max(x, axis=axis, keepdims=True)
    exponentials = tf.exp(shifted)
    return exponentials / tf.reduce_sum(exponentials, axis=axis, keepdims=True)


def check_axis(x, axis):
    """Raise unless a tensor has the axes asked for.

    Examples:
        >>> check_axis(tf.zeros((2, 3)), -2)
    """
    rank = x.shape.rank
    axes = (axis,) if isinstance(axis, int) else axis
    if axes is None or rank is None:
        return
    try:
        are_there = all(-rank <= axis < rank for axis in axes)
    except TypeError as error:
        raise TypeError(
            f"`axis` must be integers. Received: axis={axis!r}."
        ) from error
    if not are_there:
        raise ValueError(
            f"`axis` must be in the range [{-rank}, {rank}) for an input of "
            f"rank {rank}. Received: axis={axis}, x.shape={tuple(x.shape)}."
        )


@numeric_op
def one_hot(x, num_classes, axis=-1, dtype=None, sparse=False):
    """Turn class numbers into rows of zeros with a single one.

    Args:
        x: Tensor of integers, or of floats, whose fractions are cut off. A
            number outside `[0, num_classes)` gives a row of zeros.
        num_classes: Integer, length of a row.
        axis: Integer, the place of the new axis; None for the last.
        dtype: String, type of the result; None for the default float type.
        sparse: Boolean; sparse tensors are not supported, it must be False.

    Returns:
        Tensor with one axis more than `x`.

    Raises:
        ValueError: If `sparse` is true, there is no such place, or the
            number of classes is negative.

    Examples:
        >>> one_hot([0, 2], 3).numpy().tolist()
        [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]
    """
    if sparse:
        raise ValueError(
            "`sparse` must be False. Received: sparse=True. Convert the "
            "result with `tf.sparse.from_dense`."
        )
    if isinstance(num_classes, int) and num_classes < 0:
        raise ValueError(
            "`num_classes` must not be negative. "
            f"Received: num_classes={num_classes}."
        )
    x = to_tensor(x)
    x = x if x.dtype in _CLASSES else tf.cast(x, "int64")
    axis = -1 if axis is None else axis_from_front(axis, x.shape.rank + 1)
    dtype = tf.as_dtype(dtype or floatx())
    if dtype == "bool":
        # TensorFlow makes no truths of its own ones and zeros.
        return tf.one_hot(x, num_classes, True, False, axis, dtype)
    return tf.one_hot(x, num_classes, axis=axis, dtype=dtype)
