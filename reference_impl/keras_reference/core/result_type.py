"""The type that numbers of several types are computed in."""

import functools

import tensorflow as tf

from keras_reference.config import floatx

# Each type and those directly above it. `int` and `float` are the numbers of
# Python: an `int` may become any type of numbers, a `float` any floating one.
_ABOVE = {
    "bool": ("int",),
    "int": ("uint8", "int8"),
    "uint8": ("uint16", "int16"),
    "uint16": ("uint32", "int32"),
    "uint32": ("uint64", "int64"),
    "uint64": ("float",),
    "int8": ("int16",),
    "int16": ("int32",),
    "int32": ("int64",),
    "int64": ("float",),
    "float": ("bfloat16", "float16"),
    "bfloat16": ("float32",),
    "float16": ("float32",),
    "float32": ("float64", "complex64"),
    "float64": ("complex128",),
    "complex64": ("complex128",),
    "complex128": (),
}
_NUMBERS = {bool: "bool", int: "int", float: "float", complex: "complex64"}


def result_type(*dtypes):
    """Return the lowest type that is at or above all of `dtypes`.

    No float is above another than what its width allows, and no integer makes
    a float wider: `float16` and `int64` give `float16`. Numbers of Python give
    way to every type of their kind.

    Args:
        *dtypes: Strings, or the Python types `bool`, `int`, `float` and
            `complex`.

    Returns:
        String; `floatx()` where only Python decides on a float.

    Raises:
        ValueError: If there is no such type.

    Examples:
        >>> result_type("int32", "float16")
        'float16'
        >>> result_type("uint8", "int8"), result_type("float16", "bfloat16")
        ('int16', 'float32')
        >>> result_type("uint8", int), result_type("int32", float)
        ('uint8', 'float32')
    """
    found = _lowest(*(_name_of(dtype) for dtype in dtypes or (float,)))
    return {"int": "int32", "float": floatx()}.get(found, found)


@functools.cache
def _name_of(dtype) -> str:
    if dtype in _NUMBERS:
        return _NUMBERS[dtype]
    name = tf.as_dtype(dtype).name
    if name not in _ABOVE:
        raise ValueError(
            f"`dtypes` must be types of numbers. Received: dtype={name}."
        )
    return name


@functools.cache
def _lowest(*names: str) -> str:
    shared = frozenset.intersection(*(_at_or_above(name) for name in names))
    return next(name for name in shared if shared <= _at_or_above(name))


@functools.cache
def _at_or_above(name: str) -> frozenset:
    return frozenset({name}).union(*map(_at_or_above, _ABOVE[name]))
