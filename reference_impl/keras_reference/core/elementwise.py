"""Ops that work place by place, so that their shapes follow from a rule."""

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.symbolic import symbolic_op, traced_spec

_PLAIN = (type(None), bool, int, float, str)
_SCALARS: dict = {}


def elementwise_op(function):
    """Decorate a TensorFlow function of each number, or of each pair.

    As `symbolic_op`, but the shape of a symbolic result is that of all
    tensors broadcast, and only its dtype is traced, on scalars: a shape that
    was never seen costs no more than another.

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
    return symbolic_op(function, elementwise_spec)


def elementwise_spec(function, args: tuple, kwargs: dict):
    """Return what an elementwise function would return, symbolically.

    Where the arguments are more than symbolic tensors, numbers and strings,
    or do not broadcast, the function is traced on them as they are: what is
    wrong, TensorFlow says.
    """
    values = (*args, *kwargs.values())
    shapes = [value.shape for value in values if type(value) is KerasTensor]
    plain = sum(type(value) in _PLAIN for value in values)
    if len(shapes) + plain < len(values):
        return traced_spec(function, args, kwargs)
    shape = broadcast_shapes(shapes)
    if shape is None:
        return traced_spec(function, args, kwargs)
    scalars = {key: _scalar(value) for key, value in kwargs.items()}
    output = traced_spec(function, tuple(map(_scalar, args)), scalars)
    output.shape = shape
    return output


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


def _scalar(value):
    """Return a symbolic scalar of the same dtype, or what is no tensor."""
    if type(value) is not KerasTensor:
        return value
    if value.dtype not in _SCALARS:
        _SCALARS[value.dtype] = KerasTensor((), value.dtype, name="number")
    return _SCALARS[value.dtype]
