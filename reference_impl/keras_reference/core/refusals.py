"""Saying what is wrong where TensorFlow's own words help nobody."""

import tensorflow as tf

# What TensorFlow raises for values it cannot take: at once, and in a graph.
REFUSED = (tf.errors.InvalidArgumentError, ValueError)


def refusal(expected: str, **received) -> ValueError:
    """Return an error that says what was expected, and what was received.

    Raise it where TensorFlow has refused something: looking before would cost
    time where all is well.

    Args:
        expected: String, a sentence.
        **received: Values by the names of the arguments; of tensors the
            shapes are told.

    Examples:
        >>> refusal("`n` must not be negative.", n=-1)
        ValueError('`n` must not be negative. Received: n=-1.')
        >>> str(refusal("`x` must be a row.", x=tf.zeros((2, 1))))
        '`x` must be a row. Received: x.shape=(2, 1).'
    """
    told = ", ".join(_told(name, value) for name, value in received.items())
    return ValueError(f"{expected} Received: {told}.")


def _told(name: str, value) -> str:
    shape = getattr(value, "shape", None)
    if shape is None:
        return f"{name}={value!r}"
    rank = len(shape) if getattr(shape, "rank", 0) is not None else None
    return f"{name}.shape={'unknown' if rank is None else tuple(shape)}"


def check_callable(name: str, function) -> None:
    """Raise unless a function can be called.

    Raises:
        TypeError: If it cannot.

    Examples:
        >>> check_callable("f", print)
    """
    if not callable(function):
        raise TypeError(
            f"`{name}` must be callable. Received: {name}={function!r}."
        )


def check_integer(name: str, number) -> None:
    """Raise unless a number is an integer, or a tensor of one.

    Raises:
        TypeError: If it is another, or none.

    Examples:
        >>> check_integer("k", -1)
    """
    if not hasattr(number, "__index__"):
        raise TypeError(
            f"`{name}` must be an integer. Received: {name}={number!r}."
        )


def check_size(name: str, length) -> None:
    """Raise unless a length is an integer, or a tensor, and not negative.

    Raises:
        TypeError: If it is another number, or none.
        ValueError: If it is negative.

    Examples:
        >>> check_size("N", 2)
    """
    _check_at_least(name, length, 0, "not be negative")


def check_positive(name: str, count) -> None:
    """Raise unless a count is an integer, or a tensor, and 1 at least.

    Raises:
        TypeError: If it is another number, or none.
        ValueError: If it is less.

    Examples:
        >>> check_positive("num", 2)
    """
    _check_at_least(name, count, 1, "be at least 1")


def _check_at_least(name: str, number, least: int, words: str) -> None:
    if isinstance(number, (float, str)):
        raise TypeError(
            f"`{name}` must be an integer. Received: {name}={number!r}."
        )
    if isinstance(number, int) and number < least:
        raise ValueError(f"`{name}` must {words}. Received: {name}={number}.")
