"""Elements repeated, and added around."""

import numpy as np
import tensorflow as tf

from keras_reference.core.axes import axis_from_front
from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.promote import to_tensor
from keras_reference.core.refusals import REFUSED, check_integer, refusal
from keras_reference.core.symbolic import symbolic_op

_NO_REPEATS = (
    "`repeats` must be an integer, or one for each element of an axis, none "
    "of them negative."
)


@symbolic_op
def tile(x, repeats):
    """Repeat a whole tensor along its axes.

    Args:
        x: Tensor.
        repeats: Integer or tuple of integers, how often along each axis. The
            shorter of `repeats` and the shape is led by ones.

    Returns:
        Tensor.

    Raises:
        ValueError: If a number is negative.

    Examples:
        >>> tile([1, 2], (2, 2)).numpy().tolist()
        [[1, 2, 1, 2], [1, 2, 1, 2]]
    """
    x = to_tensor(x)
    is_one = isinstance(repeats, (int, np.integer))
    repeats = [repeats] if is_one else list(repeats)
    rank = x.shape.rank
    repeats = [1] * (rank - len(repeats)) + repeats
    for _ in range(len(repeats) - rank):
        x = x[tf.newaxis]
    try:
        return tf.tile(x, repeats)
    except REFUSED as error:
        raise refusal(_NO_REPEATS, repeats=repeats) from error


@symbolic_op
def repeat(x, repeats, axis=None):
    """Repeat each element.

    Args:
        x: Tensor.
        repeats: Integer, how often, or one integer for each element.
        axis: Integer; None to repeat the elements of the flat tensor.

    Returns:
        Tensor.

    Raises:
        ValueError: If there is no such axis, or `repeats` are no such
            integers.

    Examples:
        >>> repeat([1, 2], 2).numpy().tolist()
        [1, 1, 2, 2]
    """
    x = to_tensor(x)
    if axis is not None:
        # A number is repeated as its only element.
        x = tf.reshape(x, [1]) if x.shape.rank == 0 else x
        axis = axis_from_front(axis, x.shape.rank)
    try:
        return tf.repeat(x, repeats, axis)
    except (*REFUSED, TypeError) as error:
        raise refusal(_NO_REPEATS, repeats=repeats, x=x) from error


@symbolic_op
def pad(x, pad_width, mode="constant", constant_values=None):
    """Add elements before and after, along each axis.

    Args:
        x: Tensor.
        pad_width: Integer, how many on every side; a pair, how many before
            and after; or a pair for each axis.
        mode: String, `"constant"` for one number, `"reflect"` for a mirror
            at the outer elements, `"symmetric"` for one beyond them.
        constant_values: Number that is added; None for 0.

    Returns:
        Tensor.

    Raises:
        ValueError: If the mode is unknown, the pairs are not as many as the
            axes, or a number is given for another mode than `"constant"`.

    Examples:
        >>> pad([1, 2], (1, 2)).numpy().tolist()
        [0, 1, 2, 0, 0]
    """
    x = to_tensor(x)
    if mode not in ("constant", "reflect", "symmetric"):
        raise ValueError(
            '`mode` must be "constant", "reflect" or "symmetric". '
            f"Received: mode={mode!r}."
        )
    if mode != "constant" and constant_values is not None:
        raise ValueError(
            '`constant_values` must be None unless the mode is "constant". '
            f"Received: mode={mode!r}, constant_values={constant_values}."
        )
    pairs = _pairs(pad_width, x.shape.rank)
    value = constant_values
    value = 0 if value is None else cast_exactly(value, x.dtype)
    try:
        return tf.pad(x, pairs, mode.upper(), constant_values=value)
    except (*REFUSED, TypeError) as error:
        raise refusal(
            "`pad_width` must be integers, none of them negative, and fit the "
            f"shape where `mode` is {mode!r}.",
            pad_width=pad_width,
            x=x,
        ) from error


def _pairs(pad_width, rank: int) -> list:
    if isinstance(pad_width, int):
        return [(pad_width, pad_width)] * rank
    if not hasattr(pad_width, "__iter__"):
        check_integer("pad_width", pad_width)
    listed = list(pad_width)
    if listed and isinstance(listed[0], int):
        listed = [(listed[0], listed[-1])]
    if len(listed) == 1:
        listed = listed * rank
    if len(listed) != rank:
        raise ValueError(
            f"`pad_width` must have a pair for each of the {rank} axes. "
            f"Received: pad_width={pad_width}."
        )
    return [(pair[0], pair[-1]) for pair in listed]
