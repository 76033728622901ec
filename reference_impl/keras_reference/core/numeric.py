"""Ops of numbers: what has none is refused in words."""

import inspect

import tensorflow as tf

from keras_reference.core.promote import to_tensor
from keras_reference.core.symbolic import symbolic_op

_NUMBERS = (bool, int, float, complex)


def numeric_op(function):
    """Decorate a TensorFlow function of tensors of numbers.

    As `symbolic_op`, but where TensorFlow refuses the call and an argument
    without a default has no numbers, the error names it. Where all is well
    nothing is looked at.

    Args:
        function: Callable, a function of tensors.

    Returns:
        The decorated function.

    Examples:
        >>> @numeric_op
        ... def total(x):
        ...     return tf.reduce_sum(x)
        >>> total([1, 2]).numpy()
        np.int32(3)
        >>> total("two")
        Traceback (most recent call last):
        TypeError: `x` must be numbers. Received: x='two'.
    """
    return symbolic_op(function, explain=what_has_no_numbers)


def what_has_no_numbers(error, function, args: tuple, kwargs: dict):
    """Return an error that names an argument without numbers, or None.

    Args:
        error: Exception, of TensorFlow.
        function: Callable that raised it. Its tensors are the arguments
            without a default; where it takes any number of arguments, these.
        args: Tuple, positional arguments.
        kwargs: Dictionary, arguments by name.

    Examples:
        >>> what_has_no_numbers(None, lambda x, axis=0: x, ("two",), {})
        TypeError("`x` must be numbers. Received: x='two'.")
        >>> what_has_no_numbers(None, lambda x, axis=0: x, (2, "two"), {})
    """
    signature = inspect.signature(function)
    try:
        given = signature.bind(*args, **kwargs).arguments
    except TypeError:
        return None
    if not is_dtype(given.get("dtype")):
        return no_dtype(given["dtype"])
    parameters = signature.parameters.values()
    rest = [p.name for p in parameters if p.kind is p.VAR_POSITIONAL]
    for name in rest:
        values = given.get(name, ())
        given = {f"{name}[{i}]": value for i, value in enumerate(values)}
    if not rest:
        needed = [p.name for p in parameters if _is_needed(p)]
        given = {name: given[name] for name in needed if name in given}
    for name, value in given.items():
        if not _is_of_numbers(value):
            return no_numbers(name, value)
    return None


def _is_needed(parameter: inspect.Parameter) -> bool:
    named = parameter.kind is not parameter.VAR_KEYWORD
    return named and parameter.default is parameter.empty


def no_numbers(name: str, value) -> Exception:
    """Return an error for an argument that cannot be a tensor of numbers.

    Examples:
        >>> str(no_numbers("x", [[1, 2], [3]]))
        '`x` must have sequences of equal lengths. Received: x=[[1, 2], [3]].'
    """
    listed = isinstance(value, (list, tuple)) and value
    if listed and all(map(_is_number, tf.nest.flatten(value))):
        return ValueError(
            f"`{name}` must have sequences of equal lengths. "
            f"Received: {name}={value!r}."
        )
    return TypeError(f"`{name}` must be numbers. Received: {name}={value!r}.")


def no_dtype(dtype) -> TypeError:
    """Return an error for what names no type of numbers.

    Examples:
        >>> no_dtype("flaot32").args[0][-26:]
        "Received: dtype='flaot32'."
    """
    return TypeError(
        "`dtype` must name a type, as 'float32' does. "
        f"Received: dtype={dtype!r}."
    )


def is_dtype(dtype) -> bool:
    """Return whether a dtype can be asked for; None can.

    Examples:
        >>> is_dtype("float32"), is_dtype("flaot32")
        (True, False)
    """
    try:
        return dtype is None or bool(tf.as_dtype(dtype))
    except TypeError:
        return False


def tensor_named(name: str, value) -> tf.Tensor:
    """Return an argument as a tensor, or say that it is none.

    Raises:
        TypeError: If TensorFlow knows no tensor of it.
        ValueError: If it is a list of lists of unequal lengths.

    Examples:
        >>> tensor_named("x", [[1, 2]]).shape.as_list()
        [1, 2]
    """
    try:
        return to_tensor(value)
    except (TypeError, ValueError) as error:
        raise no_numbers(name, value) from error


def _is_of_numbers(value) -> bool:
    """Return whether a value, or all in a nest, may be tensors of numbers."""
    leaves = tf.nest.flatten(value)
    if not all(map(_is_number, leaves)):
        return False
    # Tensors in a list may have shapes of their own.
    return not all(type(x) in _NUMBERS for x in leaves) or _converts(value)


def _is_number(leaf) -> bool:
    if type(leaf) in _NUMBERS:
        return True
    if not hasattr(leaf, "dtype"):
        return _converts(leaf)
    return tf.as_dtype(leaf.dtype) != tf.string


def _converts(value) -> bool:
    try:
        return to_tensor(value).dtype != tf.string
    except (TypeError, ValueError):
        return False
