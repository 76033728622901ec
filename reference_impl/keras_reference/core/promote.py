"""Bringing the arguments of an op to one type."""

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.result_type import result_type

_NUMBERS = (bool, int, float, complex)


def promote(x1, x2):
    """Return both arguments in their common type.

    Two tensors of one type come back as they are.

    Args:
        x1: Tensor, array, number or nested lists of numbers.
        x2: The same.

    Returns:
        Tuple of two tensors, or of two arrays of one type.

    Examples:
        >>> x1, x2 = promote(tf.constant([1, 2]), 0.5)
        >>> x1.dtype.name, x2.dtype.name
        ('float32', 'float32')
    """
    try:
        if x1.dtype is x2.dtype:
            return x1, x2
    except AttributeError:
        pass  # A number or a list.
    return tuple(promote_all((x1, x2)))


def operands(x1, x2):
    """Return arguments in their common type, for an operation of two.

    As `promote`, but a number of Python on the right of a tensor stays one:
    TensorFlow gives it the type of the tensor faster than it makes a tensor.

    Examples:
        >>> operands(tf.constant([1.0]), 2)[1]
        2
    """
    kind = type(x2)
    if (kind is float or kind is int) and isinstance(x1, tf.Tensor):
        dtype = x1.dtype
        if dtype.is_floating or (kind is int and dtype.is_integer):
            return x1, x2
    return promote(x1, x2)


def promote_all(values, *others):
    """Return all of `values` as tensors of their common type.

    Args:
        values: List of tensors, arrays, numbers or nested lists.
        *others: Types that take part, as for `result_type`.

    Returns:
        List of tensors.

    Examples:
        >>> [x.dtype.name for x in promote_all([1, [2.0], True])]
        ['float32', 'float32', 'float32']
    """
    values = [x if type(x) in _NUMBERS else to_tensor(x) for x in values]
    types = {type(x) if type(x) in _NUMBERS else x.dtype for x in values}
    if len(types) == 1 and not others and values[0].__class__ not in _NUMBERS:
        return values
    dtype = tf.as_dtype(result_type(*types, *others))
    return [_in_type(x, dtype) for x in values]


def promote_floating(x1, x2):
    """Return both arguments in their common type, integers as floats.

    Examples:
        >>> x1, x2 = promote_floating([1, 2], 2)
        >>> x1.dtype.name, x2.dtype.name
        ('float32', 'float32')
    """
    if getattr(x1, "dtype", None) is getattr(x2, "dtype", x2):
        return to_floating(x1), to_floating(x2)
    # A number goes there directly: -1 as an unsigned integer would be another.
    return tuple(promote_all((x1, x2), float))


def comparable(x1, x2):
    """Return both arguments in a type that holds either, to compare them.

    As `promote`, but an integer of Python beside tensors of integers too
    small for it makes them `int64`.

    Examples:
        >>> x1, x2 = comparable(tf.constant([200], "uint8"), -1)
        >>> x1.dtype.name, x2.numpy()
        ('int64', np.int64(-1))
    """
    if type(x1) is not int and type(x2) is not int:
        return promote(x1, x2)
    for number, x in ((x1, x2), (x2, x1)):
        if type(number) is int and held(number, x) != number:
            return tuple(promote_all((x1, x2), "int64"))
    return promote(x1, x2)


def held(number, x):
    """Return an integer, or the nearest that integers like `x` can hold.

    Args:
        number: What is no integer of Python comes back as it is.
        x: Tensor, array or variable; beside anything else every number fits.

    Examples:
        >>> held(-1, tf.constant([200], "uint8"))
        0
    """
    if type(number) is not int or not hasattr(x, "dtype"):
        return number
    dtype = tf.as_dtype(x.dtype)
    if not dtype.is_integer:
        return number
    return min(max(number, dtype.min), dtype.max)


def to_tensor(x):
    """Return a tensor of the same type.

    Examples:
        >>> to_tensor([1, 2]).numpy().tolist()
        [1, 2]
    """
    return x if isinstance(x, tf.Tensor) else tf.convert_to_tensor(x)


def to_numbers(x):
    """Return a tensor of the same type, which is no text.

    For ops that hand on what they do not change: TensorFlow refuses the rest.

    Raises:
        TypeError: If it is text.

    Examples:
        >>> to_numbers([1, 2]).numpy().tolist()
        [1, 2]
    """
    x = to_tensor(x)
    if x.dtype is tf.string:
        raise TypeError(f"Numbers are expected, no text. Received: {x}.")
    return x


def to_floating(x):
    """Return a tensor of a floating or complex type.

    Integers and booleans become `floatx()`.

    Examples:
        >>> to_floating([1, 2]).dtype.name
        'float32'
    """
    x = to_tensor(x)
    dtype = x.dtype
    # The usual type first: to ask a type for its kind takes longer.
    if dtype is tf.float32 or dtype.is_floating or dtype.is_complex:
        return x
    return tf.cast(x, floatx())


def in_type(x: tf.Tensor, dtype: tf.DType) -> tf.Tensor:
    """Return a tensor in a type: itself, where it has that.

    `tf.cast` takes as long as a small operation even if there is nothing to do.

    Examples:
        >>> in_type(tf.constant([1, 0]), tf.bool).numpy().tolist()
        [True, False]
    """
    return x if x.dtype is dtype else tf.cast(x, dtype)


def _in_type(x, dtype: tf.DType) -> tf.Tensor:
    if type(x) not in _NUMBERS:
        return in_type(x, dtype)
    # TensorFlow refuses a Python boolean where it wants a number.
    return tf.convert_to_tensor(x if dtype is tf.bool else +x, dtype=dtype)
