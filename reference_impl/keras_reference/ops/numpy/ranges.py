"""Numbers in even steps, and grids and powers of them."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.halves import single
from keras_reference.core.numeric import no_numbers, numeric_op
from keras_reference.core.promote import (
    in_type,
    promote_all,
    to_numbers,
    to_tensor,
)
from keras_reference.core.refusals import check_integer
from keras_reference.core.result_type import result_type
from keras_reference.ops.numpy.arithmetic import power
from keras_reference.ops.numpy.axes import moveaxis

_SHORT = (tf.bfloat16, tf.float16, tf.float32)


def arange(start, stop=None, step=None, dtype=None):
    """Return numbers from `start`, in steps, up to but without `stop`.

    Args:
        start: Number; the end, counted from 0, where `stop` is None.
        stop: Number or None.
        step: Number, not 0; None for 1.
        dtype: String; None for the common type of the arguments.

    Returns:
        Tensor of one axis.

    Raises:
        TypeError: If text is given for a number.
        ValueError: If `step` is 0.

    Examples:
        >>> arange(3).numpy().tolist(), arange(1, 2, 0.5).numpy().tolist()
        ([0, 1, 2], [1.0, 1.5])
    """
    for name, value in (("start", start), ("stop", stop), ("step", step)):
        if isinstance(value, str):
            raise no_numbers(name, value)
    if stop is None:
        start, stop = 0, start
    step = 1 if step is None else step
    if isinstance(step, (int, float)) and step == 0:
        raise ValueError(f"`step` must not be 0. Received: step={step}.")
    given = [getattr(x, "dtype", type(x)) for x in (start, stop, step)]
    dtype = dtype or result_type(*given)
    if dtype == "int32" and all(type(x) is int for x in (start, stop, step)):
        return tf.range(start, _ahead(start, stop, step), step)
    # TensorFlow counts in few types; these two hold all others.
    wide = tf.float64 if tf.as_dtype(dtype).is_floating else tf.int64
    if tf.as_dtype(result_type(*given)).is_floating:
        wide = tf.float64
    stop = _ahead(start, stop, step)
    bounds = [cast_exactly(x, wide) for x in (start, stop, step)]
    return tf.cast(tf.range(*bounds), dtype)


def _ahead(start, stop, step):
    """Return the end, or the start where steps lead away from the end."""
    if all(isinstance(x, (int, float)) for x in (start, stop, step)):
        return start if (stop - start) * step < 0 else stop
    return stop


@numeric_op
def linspace(
    start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0
):
    """Return numbers in even steps from `start` to `stop`.

    Args:
        start: Number or tensor.
        stop: Number or tensor.
        num: Integer, how many numbers.
        endpoint: Boolean, whether `stop` is the last of them.
        retstep: Boolean, whether to return the step too.
        dtype: String; None for the common type, a floating one. Numbers that
            become integers are rounded down.
        axis: Integer, the place of the new axis where `start` has axes.

    Returns:
        Tensor; with `retstep` a tuple of it and the step.

    Raises:
        TypeError: If `num` is no integer.
        ValueError: If `num` is negative.

    Examples:
        >>> linspace(0, 1, 3).numpy().tolist()
        [0.0, 0.5, 1.0]
    """
    check_integer("num", num)
    if num < 0:
        raise ValueError(
            f"`num` must be an integer of at least 0. Received: num={num}."
        )
    ends = _ends(start, stop, dtype)
    start, stop = map(single, ends)
    count = num - 1 if endpoint else num
    step = (stop - start) / tf.cast(count, start.dtype)
    step = step if count > 0 else step * float("nan")
    places = tf.reshape(tf.range(num), [num] + [1] * step.shape.rank)
    values = start + tf.cast(places, step.dtype) * (step if count > 0 else 0)
    if endpoint and num > 1:
        values = tf.where(places == count, stop, values)
    values = _cast_down(values, dtype or ends[0].dtype)
    values = moveaxis(values, 0, axis)
    return (values, in_type(step, ends[0].dtype)) if retstep else values


def _ends(start, stop, dtype) -> list[tf.Tensor]:
    """Return both ends in a floating type that holds the digits asked for."""
    if dtype is None or tf.as_dtype(dtype) in _SHORT:
        ends = promote_all((start, stop), float)
    else:
        ends = [cast_exactly(end, "float64") for end in (start, stop)]
    if ends[0].shape == ends[1].shape:
        return ends
    shape = tf.zeros_like(ends[0] + ends[1])
    return [end + shape for end in ends]


def _cast_down(values: tf.Tensor, dtype) -> tf.Tensor:
    if tf.as_dtype(dtype).is_integer:
        values = tf.floor(values)
    return tf.cast(values, dtype)


@numeric_op
def logspace(start, stop, num=50, endpoint=True, base=10, dtype=None, axis=0):
    """Return the powers of `base` with exponents in even steps.

    Args:
        start: Number or tensor, the first exponent.
        stop: Number or tensor, the last exponent.
        num: Integer, how many numbers.
        endpoint: Boolean, whether the power of `stop` is the last of them.
        base: Number.
        dtype: String; None for the common type, a floating one.
        axis: Integer, the place of the new axis where `start` has axes.

    Returns:
        Tensor.

    Examples:
        >>> logspace(0, 2, 3, base=2).numpy().tolist()
        [1.0, 2.0, 4.0]
    """
    start, stop = _ends(start, stop, dtype)
    exponents = linspace(start, stop, num, endpoint, axis=axis)
    powers = tf.pow(cast_exactly(base, exponents.dtype), exponents)
    return powers if dtype is None else tf.cast(powers, dtype)


@numeric_op
def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """Return numbers from `start` to `stop`, in equal ratios.

    Args:
        start: Number or tensor, not 0.
        stop: Number or tensor, not 0, of the same sign.
        num: Integer, how many numbers.
        endpoint: Boolean, whether `stop` is the last of them.
        dtype: String; None for the common type, a floating one.
        axis: Integer, the place of the new axis where `start` has axes.

    Returns:
        Tensor.

    Examples:
        >>> geomspace(1, 100, 3).numpy().round(3).tolist()
        [1.0, 10.0, 100.0]
    """
    ends = _ends(start, stop, dtype)
    start, stop = map(single, ends)
    shares = linspace(tf.zeros_like(start), tf.ones_like(start), num, endpoint)
    values = tf.where(shares == 1, stop, _mixed(start, stop, shares))
    values = moveaxis(values, 0, axis)
    return tf.cast(values, dtype or ends[0].dtype)


def _mixed(start, stop, shares) -> tf.Tensor:
    if start.dtype.is_complex:
        return start * tf.pow(stop / start, shares)
    # Without a ratio, which may be too large: one fades out, one in.
    size = tf.pow(tf.abs(start), 1 - shares) * tf.pow(tf.abs(stop), shares)
    sign = tf.sign(start)
    return tf.where(sign == tf.sign(stop), sign * size, float("nan"))


@numeric_op
def meshgrid(*x, indexing="xy"):
    """Return the coordinates of all points of a grid.

    Args:
        *x: Tensors of one axis or none, the coordinates along each axis.
        indexing: String, `"xy"`, where the first two axes of the results
            change places, or `"ij"`.

    Returns:
        List of tensors, one for each argument.

    Raises:
        ValueError: If `indexing` is neither.

    Examples:
        >>> a, b = meshgrid([1, 2], [3, 4])
        >>> a.numpy().tolist(), b.numpy().tolist()
        ([[1, 2], [1, 2]], [[3, 3], [4, 4]])
    """
    if indexing not in ("xy", "ij"):
        raise ValueError(
            f'`indexing` must be "xy" or "ij". Received: indexing={indexing!r}.'
        )
    lines = [tf.reshape(to_numbers(line), [-1]) for line in x]
    axes = list(range(len(lines)))
    if indexing == "xy":
        axes[:2] = axes[:2][::-1]
    lengths = [tf.size(lines[axis]) for axis in axes]
    # TensorFlow's own multiplies by ones, and so wants a single dtype.
    along = [
        [-1 if a == axis else 1 for a in range(len(axes))] for axis in axes
    ]
    return [
        tf.broadcast_to(tf.reshape(line, shape), lengths)
        for line, shape in zip(lines, along, strict=True)
    ]


@numeric_op
def vander(x, N=None, increasing=False):
    """Return the powers of each number, from `N - 1` down to 0.

    Args:
        x: Tensor of one axis.
        N: Integer, how many powers; None for the length of `x`.
        increasing: Boolean, whether the powers go up.

    Returns:
        Tensor of shape `(length, N)`.

    Raises:
        ValueError: If `x` has not one axis, or `N` is negative.

    Examples:
        >>> vander([2.0, 3.0], 3).numpy().tolist()
        [[4.0, 2.0, 1.0], [9.0, 3.0, 1.0]]
    """
    x = to_tensor(x)
    if x.shape.rank != 1:
        raise ValueError(
            f"`x` must have one axis. Received: x.shape={tuple(x.shape)}."
        )
    if N is not None and N < 0:
        raise ValueError(f"`N` must not be negative. Received: N={N}.")
    powers = tf.range(tf.shape(x)[0] if N is None else N)
    powers = powers if increasing else tf.reverse(powers, [0])
    if x.dtype == "bool":
        x = tf.cast(x, "int32")
    return power(x[:, tf.newaxis], tf.cast(powers, x.dtype))
