"""Operations on the bits of integers."""

import tensorflow as tf

from keras_reference.core.elementwise import elementwise_op
from keras_reference.core.promote import promote, to_tensor


@elementwise_op
def bitwise_and(x, y):
    """Return the bits that both integers have.

    Examples:
        >>> bitwise_and([6], [3]).numpy().tolist()
        [2]
    """
    return tf.bitwise.bitwise_and(*_integers(x, y))


@elementwise_op
def bitwise_or(x, y):
    """Return the bits that one of the integers has, or both have.

    Examples:
        >>> bitwise_or([6], [3]).numpy().tolist()
        [7]
    """
    return tf.bitwise.bitwise_or(*_integers(x, y))


@elementwise_op
def bitwise_xor(x, y):
    """Return the bits that exactly one of the integers has.

    Examples:
        >>> bitwise_xor([6], [3]).numpy().tolist()
        [5]
    """
    return tf.bitwise.bitwise_xor(*_integers(x, y))


@elementwise_op
def bitwise_invert(x):
    """Return the bits that an integer lacks: `-x - 1` where there are signs.

    Examples:
        >>> bitwise_invert([0, 5]).numpy().tolist()
        [-1, -6]
    """
    (x,) = _integers(x)
    return tf.bitwise.invert(x)


@elementwise_op
def bitwise_not(x):
    """Return the bits that an integer lacks, like `bitwise_invert`.

    Examples:
        >>> bitwise_not([0, 5]).numpy().tolist()
        [-1, -6]
    """
    (x,) = _integers(x)
    return tf.bitwise.invert(x)


@elementwise_op
def bitwise_left_shift(x, y):
    """Return `x * 2**y`, without the bits that go over.

    Examples:
        >>> bitwise_left_shift([3], [2]).numpy().tolist()
        [12]
    """
    return tf.bitwise.left_shift(*_integers(x, y))


@elementwise_op
def left_shift(x, y):
    """Return `x * 2**y`, like `bitwise_left_shift`.

    Examples:
        >>> left_shift([3], [2]).numpy().tolist()
        [12]
    """
    return tf.bitwise.left_shift(*_integers(x, y))


@elementwise_op
def bitwise_right_shift(x, y):
    """Return `x` divided by `2**y`, rounded down.

    Examples:
        >>> bitwise_right_shift([12, -1], [2, 1]).numpy().tolist()
        [3, -1]
    """
    return tf.bitwise.right_shift(*_integers(x, y))


@elementwise_op
def right_shift(x, y):
    """Return `x` divided by `2**y`, like `bitwise_right_shift`.

    Examples:
        >>> right_shift([12, -1], [2, 1]).numpy().tolist()
        [3, -1]
    """
    return tf.bitwise.right_shift(*_integers(x, y))


def _integers(*values) -> tuple[tf.Tensor, ...]:
    """Return the arguments in their common type, which must have bits."""
    if len(values) == 2:
        values = promote(*values)
    tensors = tuple(map(to_tensor, values))
    dtype = tensors[0].dtype
    if not dtype.is_integer:
        raise TypeError(
            "`x` and `y` must be integers. Received: their common dtype is "
            f"{dtype.name}."
        )
    return tensors
