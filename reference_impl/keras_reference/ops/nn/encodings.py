"""Class numbers as rows of zeros and ones, and numbers in polar form."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.axes import axis_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.halves import single
from keras_reference.core.numeric import numeric_op
from keras_reference.core.promote import promote_floating, to_tensor
from keras_reference.ops.probabilities import one_hot


@numeric_op
def multi_hot(
    inputs, num_classes=None, axis=-1, dtype=None, sparse=False, **kwargs
):
    """Turn sets of class numbers into rows of zeros with ones for these.

    Args:
        inputs: Tensor of integers, of shape `(batch_size, ..., numbers)` or
            `(numbers,)`; or floats, whose fractions are cut off. Numbers
            outside `[0, num_classes)` are left out.
        num_classes: Integer, length of a row.
        axis: Integer, the place of the classes in the result.
        dtype: String, type of the result; None for the default float type.
        sparse: Boolean; sparse tensors are not supported, it must be False.
        **kwargs: `num_tokens`, an older name of `num_classes`.

    Returns:
        Tensor, with the classes in place of the numbers.

    Raises:
        ValueError: If `num_classes` is missing, an argument is unknown, or
            `sparse` is true.

    Examples:
        >>> multi_hot([[0, 2], [1, 1]], 3).numpy().tolist()
        [[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]
    """
    num_classes = kwargs.pop("num_tokens", num_classes)
    if kwargs or num_classes is None:
        raise ValueError(
            "`num_classes` must be given, and nothing else. Received: "
            f"num_classes={num_classes}, {kwargs}."
        )
    inputs = to_tensor(inputs)
    dtype = dtype or floatx()
    # The numbers of a sample lie along the second axis, or the only one.
    numbers = 1 if inputs.shape.rank > 1 else 0
    rows = one_hot(inputs, num_classes, axis, dtype, sparse)
    if inputs.shape.rank == 0:
        # A number alone is the only one of its set.
        return rows
    place = axis_from_front(axis, inputs.shape.rank + 1)
    reduce = tf.reduce_any if rows.dtype == "bool" else tf.reduce_max
    return reduce(rows, axis=numbers + (place <= numbers))


@elementwise_op
def polar(abs_, angle):
    """Return complex numbers of a length and an angle.

    `abs_ * exp(1j * angle)`

    Args:
        abs_: Tensor, lengths.
        angle: Tensor, angles in radians.

    Returns:
        Tensor of complex numbers.

    Raises:
        TypeError: If they are complex themselves.

    Examples:
        >>> polar([2.0], [0.0]).numpy().tolist()
        [(2+0j)]
    """
    # There are no complex numbers of half precision.
    length, angle = map(single, promote_floating(abs_, angle))
    if length.dtype.is_complex:
        raise TypeError(
            "`abs_` and `angle` must be real numbers. "
            f"Received: dtype={length.dtype.name}."
        )
    return tf.complex(length * tf.cos(angle), length * tf.sin(angle))


@numeric_op
def psnr(x1, x2, max_val):
    """Return the ratio of a signal's peak to its noise, in decibels.

    `20 * log10(max_val) - 10 * log10(mean((x1 - x2)**2))`

    Reference:
        Q. Huynh-Thu and M. Ghanbari, "Scope of validity of PSNR in image/video
        quality assessment", Electronics Letters 44 (2008), 800-801.

    Args:
        x1: Tensor, the signal.
        x2: Tensor of the same shape, the signal with noise.
        max_val: Float, the largest number there may be.

    Returns:
        Tensor without axes; infinite where there is no noise.

    Raises:
        ValueError: If the shapes differ.

    Examples:
        >>> psnr([0.0, 1.0], [0.0, 0.9], 1.0).numpy().round(2)
        np.float32(23.01)
    """
    x1, x2 = promote_floating(x1, x2)
    if not x1.shape.is_compatible_with(x2.shape):
        raise ValueError(
            "`x1` and `x2` must have the same shape. Received: "
            f"x1.shape={tuple(x1.shape)}, x2.shape={tuple(x2.shape)}."
        )
    ten = tf.math.log(tf.cast(10, x1.dtype))
    noise = tf.reduce_mean(tf.math.squared_difference(x1, x2))
    peak = tf.math.log(cast_exactly(max_val, x1.dtype))
    return (20 * peak - 10 * tf.math.log(noise)) / ten
