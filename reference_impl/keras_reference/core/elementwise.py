"""Ops that work place by place, so that their shapes follow from a rule."""

import functools
import inspect

import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.numeric import is_dtype, no_dtype, no_numbers
from keras_reference.core.promote import to_tensor
from keras_reference.core.symbolic import symbolic_op, trace, traced_spec

_PLAIN = {type(None), bool, int, float, str}


def elementwise_op(function):
    """Decorate a TensorFlow function of each number, or of each pair.

    As `symbolic_op`, but the shape of a symbolic result is that of all
    tensors broadcast, and only its dtype is traced, on scalars: a shape that
    was never seen costs no more than another. What are no numbers, and shapes
    that do not broadcast, are refused in words.

    Args:
        function: Callable, a function of tensors whose result at a place
            depends on nothing but their numbers at this place.

    Returns:
        The decorated function.

    Examples:
        >>> @elementwise_op
        ... def double(x):
        ...     return x * 2
        >>> double(KerasTensor((None, 3))).shape
        (None, 3)
    """
    return symbolic_op(function, elementwise_spec, what_is_wrong)


def elementwise_spec(function, args: tuple, kwargs: dict):
    """Return what an elementwise function would return, symbolically.

    Where the arguments are more than symbolic tensors, numbers and strings,
    or do not broadcast, the function is traced on them as they are: what is
    wrong, TensorFlow says.
    """
    shapes, parts = [], []
    for value in (*args, *kwargs.values()):
        kind = type(value)
        if kind is KerasTensor:
            shapes.append(value.shape)
            value = value.dtype
        elif kind not in _PLAIN:
            return traced_spec(function, args, kwargs)
        parts += kind, value
    shape = broadcast_shapes(shapes)
    if shape is None:
        return traced_spec(function, args, kwargs)
    dtype = _traced_dtype(function, floatx(), tuple(kwargs), *parts)
    return KerasTensor(shape, dtype)


@functools.lru_cache(10_000)
def _traced_dtype(function, _floatx, names: tuple[str, ...], *parts) -> str:
    """Return the dtype of a result, for types with what is of them in turn."""
    values = [
        KerasTensor((), part, name="scalar") if kind is KerasTensor else part
        for kind, part in zip(parts[::2], parts[1::2], strict=True)
    ]
    count = len(values) - len(names)
    named = dict(zip(names, values[count:], strict=True))
    return trace(function, tuple(values[:count]), named).dtype.name


def what_is_wrong(error, function, args: tuple, kwargs: dict):
    """Return an error that names the argument which is to blame, or None.

    Args:
        error: Exception, of TensorFlow.
        function: Callable, an elementwise function that raised it.
        args: Tuple, positional arguments.
        kwargs: Dictionary, arguments by name.

    Examples:
        >>> what_is_wrong(ValueError(), lambda x: x, ("two",), {})
        TypeError("`x` must be numbers. Received: x='two'.")
        >>> str(what_is_wrong(None, lambda a, b: a, ([1, 2], [1, 2, 3]), {}))
        'Shapes must broadcast. Received: a.shape=(2,), b.shape=(3,).'
    """
    try:
        given = inspect.signature(function).bind(*args, **kwargs).arguments
    except TypeError:
        return None
    dtype = given.pop("dtype", None)
    if not is_dtype(dtype):
        return no_dtype(dtype)
    shapes = {}
    for name, value in given.items():
        try:
            shapes[name] = _shape_of_numbers(value)
        except (TypeError, ValueError):
            return no_numbers(name, value)
    try:
        functools.reduce(tf.broadcast_static_shape, shapes.values())
    except ValueError:
        told = [f"{n}.shape={tuple(s)}" for n, s in shapes.items() if s.rank]
        return ValueError(
            f"Shapes must broadcast. Received: {', '.join(told)}."
        )
    return None


def _shape_of_numbers(value) -> tf.TensorShape:
    """Return the shape of what has numbers; raise where it has none."""
    if type(value) is KerasTensor:
        return tf.TensorShape(value.shape)
    x = to_tensor(value)
    if x.dtype is tf.string:
        raise TypeError
    return x.shape


def broadcast_shapes(shapes: list[tuple]):
    """Return the shape of tensors together; None where they do not fit.

    Args:
        shapes: List of one or more tuples of integers and None, which
            stands for unknown sizes.

    Returns:
        Tuple of integers and None, by the rules of NumPy: an unknown size
        beside a known one, other than 1, has to be the same.

    Examples:
        >>> broadcast_shapes([(None, 1, 3), (2, None)])
        (None, 2, 3)
        >>> broadcast_shapes([(2,), (3,)])
    """
    longest = max(shapes, key=len)
    if shapes.count(longest) == len(shapes):
        return longest
    broadcast = []
    for place in range(-len(longest), 0):
        sizes = {s[place] for s in shapes if len(s) >= -place} - {1}
        known = sizes - {None}
        if len(known) > 1:
            return None
        broadcast.append(known.pop() if known else None if sizes else 1)
    return tuple(broadcast)
